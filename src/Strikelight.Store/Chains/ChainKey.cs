using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>A chain that was written whole, as the base of differences.</summary>
/// <remarks>
/// Holds the snapshot (69 bytes a contract) and the two names of its blobs, not the blobs. Immutable; made only by
/// <see cref="ChainCodec.EncodeKey"/>, so that a difference cannot name another blob than it was made against.
/// </remarks>
public sealed class ChainKey
{
    internal ChainKey(ChainSnapshot chain, UInt128 contractsKey, ulong checksum)
    {
        Chain = chain;
        ContractsKey = contractsKey;
        Checksum = checksum;
        Order = CodingOrder.Of(chain.Series, chain.Side);
    }

    /// <summary>The chain.</summary>
    public ChainSnapshot Chain { get; }

    /// <summary>Key of its contract table.</summary>
    public UInt128 ContractsKey { get; }

    internal ulong Checksum { get; }

    internal int[] Order { get; }

    /// <summary>Whether a chain has the same contract table, so that a difference to this key can be made.</summary>
    public bool Fits(ChainSnapshot chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return chain.StrikeUsd.SequenceEqual(Chain.StrikeUsd)
            && MemoryMarshal.AsBytes(chain.Side).SequenceEqual(MemoryMarshal.AsBytes(Chain.Side))
            && chain.Series.AsSpan().SequenceEqual(Chain.Series.AsSpan());
    }
}
