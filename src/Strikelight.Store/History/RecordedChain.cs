using Strikelight.Core.Contracts;
using Strikelight.Store.Chains;

namespace Strikelight.Store.History;

/// <summary>A chain with all that is needed to decode it, read at one moment.</summary>
/// <param name="Chunk">The chain.</param>
/// <param name="Contracts">Its contracts.</param>
/// <param name="Key">The chain it differs from; null when it is stored whole.</param>
public sealed record RecordedChain(ChainChunk Chunk, ContractTable Contracts, ChainChunk? Key)
{
    /// <summary>The chain, or the fault of its bytes.</summary>
    public ChunkResult<ChainSnapshot> Decode() =>
        ChainCodec.Decode(Contracts.Bytes.Span, Chunk.Bytes.Span, Key is { } key ? key.Bytes.Span : []);
}
