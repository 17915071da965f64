using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>The memory of one call of the solver, cut into columns.</summary>
/// <remarks>
/// Columns begin on a cache line, so that no register straddles two. A processor takes a load for one of what was just
/// stored a multiple of 4 KiB away, and waits: so columns stand such that no register read next is one.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct VolatilityScratch
{
    /// <summary>Rows solved together: their columns stay in the first-level cache.</summary>
    public const int Rows = 256;

    /// <summary>Rows gathered for a second look.</summary>
    public const int ChunkRows = 64;

    /// <summary>Numbers the caller provides.</summary>
    public const int Length = LineLength + 6 * RowStride + 8 * (ChunkRows + LineLength) + VolatilityTime.KeptLength;

    private const int LineLength = 8;
    private const int RowStride = Rows + 10 * LineLength;

    private readonly Span<double> _rows;
    private readonly Span<double> _chunk;

    /// <summary>Takes <see cref="Length"/> numbers that do not move, from the stack.</summary>
    public VolatilityScratch(Span<double> memory)
    {
        nint address = Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref MemoryMarshal.GetReference(memory));
        int skipped = (int)(-address / sizeof(double) & (LineLength - 1));
        Kept = memory.Slice(skipped, VolatilityTime.KeptLength);
        Kept.Fill(double.NaN);
        _rows = memory.Slice(skipped + Kept.Length, 6 * RowStride);
        _chunk = memory.Slice(skipped + Kept.Length + _rows.Length, 8 * (ChunkRows + LineLength));
    }

    public Span<double> Kept { get; }

    /// <summary>Where prices freed of discount and intrinsic value go.</summary>
    public Span<double> Price => Row(0, Rows);

    /// <summary>Where the signs of calls and puts stand while prices are freed: later a column of the block.</summary>
    public Span<double> Sign => Row(1, Rows);

    /// <summary>The columns of a block around its inputs.</summary>
    public VolatilityBlock Block(ReadOnlySpan<double> price, in VolatilityColumns columns) =>
        new()
        {
            Price = price,
            Forward = columns.ForwardUsd,
            Strike = columns.StrikeUsd,
            Deviation = Row(1, price.Length),
            Moneyness = Row(2, price.Length),
            SquaredScale = Row(3, price.Length),
            Stepped = Row(4, price.Length),
            StepSize = Row(5, price.Length),
        };

    /// <summary>A small block for gathered rows, its inputs writable.</summary>
    public VolatilityBlock Chunk(int count) =>
        new()
        {
            Price = Gathered(0, count),
            Forward = Gathered(1, count),
            Strike = Gathered(2, count),
            Deviation = Gathered(3, count),
            Moneyness = Gathered(4, count),
            SquaredScale = Gathered(5, count),
            Stepped = Gathered(6, count),
            StepSize = Gathered(7, count),
        };

    /// <summary>A column of gathered rows: price, forward and strike are the first three.</summary>
    public Span<double> Gathered(int column, int count) => _chunk.Slice(column * (ChunkRows + LineLength), count);

    private Span<double> Row(int column, int count) => _rows.Slice(column * RowStride, count);
}
