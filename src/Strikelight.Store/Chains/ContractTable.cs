using System.Buffers;
using System.Collections.Immutable;
using System.IO.Hashing;
using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>A contract table read back: series, strikes and sides, in pooled arrays of at least the count.</summary>
/// <remarks>
/// Plain form: roots, then series (root, expiry, settlement, rows), then a number a row: in its lowest bit the side,
/// above it one more than the thousandths of a USD since the row before. Zero there means that the strike is no such
/// multiple and follows in full.
/// </remarks>
internal sealed class ContractTable : IDisposable
{
    private const double ThousandthsPerUsd = 1000; // the precision of the OCC symbol
    private const double ThousandthsMost = 1e12;
    private const int PlainBytesMost = 8 * 1024 * 1024;
    private const int SeriesMost = ushort.MaxValue + 1;

    private double[] _strike = [];
    private OptionSide[] _side = [];

    private ContractTable() { }

    public UInt128 Key { get; private init; }

    public ImmutableArray<OptionSeries> Series { get; private set; } = [];

    public int Count { get; private set; }

    public ReadOnlySpan<double> StrikeUsd => _strike.AsSpan(0, Count);

    public ReadOnlySpan<OptionSide> Side => _side.AsSpan(0, Count);

    public static EncodedContracts Encode(ChainSnapshot chain)
    {
        using ByteWriter plain = Plain(chain);
        if (plain.Written.Length > PlainBytesMost)
        {
            throw new ArgumentException($"Contracts of {plain.Written.Length} bytes are not stored.", nameof(chain));
        }
        using ByteWriter blob = new(chain.Count + 1024);
        BlobFrame.Start(blob, BlobKind.Contracts);
        Packing.Write(blob, plain.Written);
        return new(XxHash128.HashToUInt128(plain.Written), BlobFrame.Seal(blob));
    }

    /// <summary>The name that the table of a chain has; the same for the same contracts.</summary>
    public static UInt128 KeyOf(ChainSnapshot chain)
    {
        using ByteWriter plain = Plain(chain);
        return XxHash128.HashToUInt128(plain.Written);
    }

    /// <summary>Reads a blob; null with a fault where it is none.</summary>
    public static ContractTable? Decode(ReadOnlySpan<byte> blob, out ChunkFault fault)
    {
        fault = BlobFrame.Open(blob, out BlobKind kind, out ReadOnlySpan<byte> content);
        if (fault != ChunkFault.None)
        {
            return null;
        }
        ByteReader packed = new(content);
        packed.Expect(kind == BlobKind.Contracts);
        byte[] buffer = Packing.Read(ref packed, PlainBytesMost, out ReadOnlySpan<byte> plain);
        ContractTable table = new() { Key = XxHash128.HashToUInt128(plain) };
        bool isSound = packed.IsSound && table.Read(new(plain));
        ArrayPool<byte>.Shared.Return(buffer);
        if (isSound)
        {
            return table;
        }
        table.Dispose();
        fault = ChunkFault.Malformed;
        return null;
    }

    public void Dispose()
    {
        if (_strike.Length > 0)
        {
            ArrayPool<double>.Shared.Return(_strike);
            ArrayPool<OptionSide>.Shared.Return(_side);
        }
        (_strike, _side, Count) = ([], [], 0);
    }

    private static ByteWriter Plain(ChainSnapshot chain)
    {
        ByteWriter plain = new(4 * chain.Count + 1024);
        WriteSeries(plain, chain.Series);
        WriteRows(plain, chain);
        return plain;
    }

    private static void WriteSeries(ByteWriter to, ImmutableArray<OptionSeries> series)
    {
        List<OptionRoot> roots = [.. series.Select(group => group.Root).Distinct()];
        to.Varint((ulong)roots.Count);
        foreach (OptionRoot root in roots)
        {
            to.Text(root.Root);
            to.Text(root.Underlying);
            to.Byte((byte)root.Settlement);
            to.Byte((byte)root.Exercise);
            to.Signed(root.Multiplier);
        }
        to.Varint((ulong)series.Length);
        foreach (OptionSeries group in series)
        {
            to.Varint((ulong)roots.IndexOf(group.Root));
            to.Varint((ulong)group.Expiry.DayNumber);
            to.Instant(group.SettlesAt);
            to.Varint((ulong)group.Count);
        }
    }

    private static void WriteRows(ByteWriter to, ChainSnapshot chain)
    {
        foreach (OptionSeries group in chain.Series)
        {
            long before = 0;
            for (int row = group.Start; row < group.End; row++)
            {
                double strike = chain.StrikeUsd[row];
                ulong side = (ulong)chain.Side[row];
                double nearest = Math.Round(strike * ThousandthsPerUsd);
                if (nearest <= ThousandthsMost && nearest / ThousandthsPerUsd == strike)
                {
                    to.Varint(((ulong)((long)nearest - before + 1) << 1) | side);
                    before = (long)nearest;
                }
                else
                {
                    to.Varint(side);
                    to.Double(strike);
                }
            }
        }
    }

    private bool Read(ByteReader from)
    {
        OptionRoot[] roots = ReadRoots(ref from);
        int seriesCount = from.Count(SeriesMost);
        // A series takes more than a byte: a claim beyond the bytes is refused before it costs memory.
        from.Expect(seriesCount <= from.Rest.Length);
        var series = ImmutableArray.CreateBuilder<OptionSeries>();
        int rowCount = 0;
        for (int i = 0; i < seriesCount && from.IsSound; i++)
        {
            int rootIndex = from.Count(int.MaxValue);
            int day = from.Count(DateOnly.MaxValue.DayNumber);
            DateTimeOffset settlesAt = from.Instant();
            int rows = from.Count(ChainCodec.ContractsMost - rowCount);
            if (from.Expect(rootIndex < roots.Length))
            {
                DateOnly expiry = DateOnly.FromDayNumber(day);
                series.Add(new(roots[rootIndex], expiry, settlesAt, rowCount, rowCount + rows));
                rowCount += rows;
            }
        }
        if (!from.Expect(rowCount <= from.Rest.Length))
        {
            return false;
        }
        Series = series.ToImmutable();
        ReadRows(ref from, rowCount);
        return from.IsSoundToTheEnd;
    }

    private static OptionRoot[] ReadRoots(ref ByteReader from)
    {
        int count = from.Count(SeriesMost);
        List<OptionRoot> roots = [];
        for (int i = 0; i < count && from.IsSound; i++)
        {
            string root = from.Text();
            string underlying = from.Text();
            var settlement = (SettlementStyle)from.Byte();
            var exercise = (ExerciseStyle)from.Byte();
            long multiplier = from.Signed();
            from.Expect(settlement <= SettlementStyle.Am && exercise <= ExerciseStyle.American);
            from.Expect(multiplier == (int)multiplier);
            roots.Add(new(root, underlying, settlement, exercise, (int)multiplier));
        }
        return [.. roots];
    }

    private void ReadRows(ref ByteReader from, int rowCount)
    {
        _strike = ArrayPool<double>.Shared.Rent(Math.Max(1, rowCount));
        _side = ArrayPool<OptionSide>.Shared.Rent(Math.Max(1, rowCount));
        Count = rowCount;
        foreach (OptionSeries group in Series)
        {
            ulong before = 0;
            for (int row = group.Start; row < group.End && from.IsSound; row++)
            {
                ulong coded = from.Varint();
                _side[row] = (OptionSide)(coded & 1);
                before += coded > 1 ? (coded >> 1) - 1 : 0;
                _strike[row] = coded > 1 ? before / ThousandthsPerUsd : from.Double();
            }
        }
    }
}
