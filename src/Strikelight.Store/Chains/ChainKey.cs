namespace Strikelight.Store.Chains;

/// <summary>A chain that was written whole, as the base of differences, held as it is stored.</summary>
/// <remarks>
/// Holds its two blobs, about nine bytes a contract, and no column: those are unpacked while a difference is made, so
/// that a difference is made against what a reader will find. Immutable; made only by
/// <see cref="ChainCodec.EncodeKey"/>, so that a difference cannot name another blob than it was made against.
/// </remarks>
public sealed class ChainKey
{
    private readonly byte[] _values;

    internal ChainKey(DateTimeOffset marketTime, EncodedContracts contracts, byte[] values)
    {
        MarketTime = marketTime;
        Contracts = contracts;
        _values = values;
    }

    /// <summary>Market time of the chain.</summary>
    public DateTimeOffset MarketTime { get; }

    /// <summary>Its contract table.</summary>
    public EncodedContracts Contracts { get; }

    /// <summary>Bytes of its values; those of the contract table are beside them.</summary>
    public int ValueBytes => _values.Length;

    internal ReadOnlySpan<byte> Values => _values;

    internal ulong Checksum => BlobFrame.ChecksumOf(_values);

    /// <summary>Whether a chain has the same contract table, so that a difference to this key can be made.</summary>
    /// <param name="contracts">Name of the chain's table: <see cref="ChainCodec.ContractsKeyOf"/>.</param>
    public bool Fits(UInt128 contracts) => contracts == Contracts.Key;
}
