using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>
/// Turns chains into bytes and back without loss: a contract table, and values whole or as a difference.
/// </summary>
/// <remarks>
/// <para>
/// The contract table (roots, series, strikes, sides) is the same for most snapshots of a day and is named by the hash
/// of its content. Values are written whole (a key) or against a key with the same contracts, never against another
/// difference: reading takes one base at most. Each column becomes whole numbers (prices as ticks of the scale that
/// gives the same bits again), less a guess from its neighbours, as byte planes, packed by Brotli. Method and figures:
/// docs/chain-format.md.
/// </para>
/// <para>
/// Decoding takes any bytes: it answers with a <see cref="ChunkFault"/>, never throws, and rents no more than the
/// contract table's rows, at most <see cref="ContractsMost"/>, can need: 320 bytes a row for a difference beside its
/// key (the pool rounds up), given back before it ends; the snapshot's own 69 bytes a row stay. Safe for several
/// threads.
/// </para>
/// </remarks>
public static class ChainCodec
{
    /// <summary>Most contracts of a chain: ten times the largest listed.</summary>
    public const int ContractsMost = 200_000;

    /// <summary>Writes a chain whole.</summary>
    /// <exception cref="ArgumentException">
    /// More than <see cref="ContractsMost"/> contracts, or a symbol, source or root of more than 128 bytes.
    /// </exception>
    public static EncodedKey EncodeKey(ChainSnapshot chain)
    {
        ThrowIfTooMany(chain);
        EncodedContracts contracts = ContractTable.Encode(chain);
        byte[] bytes = ValueBlob.Encode(chain, contracts.Key, null);
        return new(new(chain.Header.MarketTime, contracts, bytes), contracts, bytes);
    }

    /// <summary>The name of a chain's contract table: chains with the same contracts have the same.</summary>
    public static UInt128 ContractsKeyOf(ChainSnapshot chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return ContractTable.KeyOf(chain);
    }

    /// <summary>Writes a chain as what differs from a key.</summary>
    /// <returns>The values; owned by the receiver.</returns>
    /// <exception cref="ArgumentException">
    /// The key has other contracts (see <see cref="ChainKey.Fits"/>), or a text is too long.
    /// </exception>
    public static byte[] EncodeDifference(ChainSnapshot chain, ChainKey key) =>
        EncodeDifference(chain, ContractsKeyOf(chain), key);

    /// <summary>The same where the name of the chain's contract table is known.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="contracts">Its <see cref="ContractsKeyOf"/>, which takes a walk through the chain.</param>
    /// <param name="key">What it is written against.</param>
    /// <returns>The values; owned by the receiver.</returns>
    /// <exception cref="ArgumentException">
    /// The key has other contracts (see <see cref="ChainKey.Fits"/>), or a text is too long.
    /// </exception>
    public static byte[] EncodeDifference(ChainSnapshot chain, UInt128 contracts, ChainKey key)
    {
        ThrowIfTooMany(chain);
        ArgumentNullException.ThrowIfNull(key);
        if (!key.Fits(contracts))
        {
            throw new ArgumentException("The key has other contracts than the chain.", nameof(key));
        }
        return ValueBlob.Encode(chain, contracts, key);
    }

    /// <summary>Reads a chain.</summary>
    /// <param name="contracts">The contract table the values belong to.</param>
    /// <param name="values">Of a key, or of a difference.</param>
    /// <param name="key">The key's values where <paramref name="values"/> are a difference; else not looked at.</param>
    public static ChunkResult<ChainSnapshot> Decode(
        ReadOnlySpan<byte> contracts,
        ReadOnlySpan<byte> values,
        ReadOnlySpan<byte> key
    )
    {
        using ContractTable? table = ContractTable.Decode(contracts, out ChunkFault fault);
        if (table is null || ValueBlob.Open(values, out ByteReader columns, out fault) is not { } blob)
        {
            return ChunkResult<ChainSnapshot>.Failed(fault);
        }
        fault = blob.FaultIn(table.Key, table.Count);
        if (fault != ChunkFault.None)
        {
            return ChunkResult<ChainSnapshot>.Failed(fault);
        }
        int[] order = CodingOrder.Of(table.Series, table.Side);
        using ValueBuffers? keyValues = blob.KeyChecksum is { } named
            ? ValueBlob.ReadKey(key, (named, table.Key), order, out fault)
            : null;
        if (fault != ChunkFault.None)
        {
            return ChunkResult<ChainSnapshot>.Failed(fault);
        }
        using ValueBuffers own = new(table.Count);
        ChainParts keyParts = keyValues is null ? default : keyValues.With(table.StrikeUsd, table.Side);
        bool isSound =
            blob.ReadColumns(ref columns, order, own, keyParts)
            & ChainBuilder.TryRestore(
                own.With(table.StrikeUsd, table.Side),
                blob.Header,
                table.Series,
                blob.Counts,
                out ChainSnapshot? chain
            );
        return isSound && chain is not null
            ? ChunkResult<ChainSnapshot>.Ok(chain)
            : ChunkResult<ChainSnapshot>.Failed(ChunkFault.Malformed);
    }

    /// <summary>Reads the contracts of a table.</summary>
    public static ChunkResult<ContractList> ContractsOf(ReadOnlySpan<byte> contracts)
    {
        using ContractTable? table = ContractTable.Decode(contracts, out ChunkFault fault);
        return table is null
            ? ChunkResult<ContractList>.Failed(fault)
            : ChunkResult<ContractList>.Ok(new(table.Series, [.. table.StrikeUsd], [.. table.Side]));
    }

    /// <summary>Reads only symbol, source, times and underlying of values; checks all of their bytes.</summary>
    public static ChunkResult<ChainHeader> HeaderOf(ReadOnlySpan<byte> values) =>
        ValueBlob.Open(values, out _, out ChunkFault fault) is { } blob
            ? ChunkResult<ChainHeader>.Ok(blob.Header)
            : ChunkResult<ChainHeader>.Failed(fault);

    private static void ThrowIfTooMany(ChainSnapshot chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        if (chain.Count > ContractsMost)
        {
            throw new ArgumentException($"{chain.Count} contracts; {ContractsMost} are stored.", nameof(chain));
        }
    }
}
