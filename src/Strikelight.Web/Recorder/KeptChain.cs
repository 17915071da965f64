using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder;

/// <summary>Turns what a read of the store found into a chain, or into why there is none.</summary>
internal static class KeptChain
{
    private const string Damaged =
        "What was recorded then is damaged in the store; nothing older is shown in its place.";
    private const string Closed = "The store of history cannot be read now.";

    /// <summary>The chain that was found.</summary>
    /// <param name="found">What the store gave.</param>
    /// <param name="absence">One sentence for where it has nothing.</param>
    public static FetchResult<ChainSnapshot> Of(Stored<RecordedChain> found, string absence)
    {
        if (found.Fault is { } fault)
        {
            return fault.Kind is StoredFaultKind.Unavailable or StoredFaultKind.Unreadable
                ? FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, Closed)
                : FetchResult<ChainSnapshot>.Failed(FetchFailure.Malformed, Damaged);
        }
        return found.Value is { } recorded
            ? Decoded(recorded)
            : FetchResult<ChainSnapshot>.Failed(FetchFailure.NoHistory, absence);
    }

    private static FetchResult<ChainSnapshot> Decoded(RecordedChain recorded)
    {
        ChunkResult<ChainSnapshot> read = ChainCodec.Decode(
            recorded.Contracts.Bytes.Span,
            recorded.Chunk.Bytes.Span,
            recorded.Key is { } key ? key.Bytes.Span : []
        );
        return read.Value is { } chain
            ? FetchResult<ChainSnapshot>.Ok(chain)
            : FetchResult<ChainSnapshot>.Failed(FetchFailure.Malformed, Damaged);
    }
}
