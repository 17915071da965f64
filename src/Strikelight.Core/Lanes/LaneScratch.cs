using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strikelight.Core.Lanes;

/// <summary>Columns between the stages of a computation over one block of rows; they stay in the first-level cache.
/// </summary>
/// <remarks>
/// One base for all columns: with a span for each, their pointers would not fit into registers. A column has room for
/// a register behind the last row of a block, so that it may be filled by whole registers.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct LaneScratch
{
    /// <summary>Rows of a block at most.</summary>
    public const int Rows = 128;

    /// <summary>Doubles from a column to the next: whole lines, but no power of two, which would share few places of
    /// the cache.</summary>
    internal const int Stride = Rows + 8;

    private const int CacheLineBytes = 64; // a register that crosses two lines is read and written in two parts
    private readonly ref double _first;
    private readonly int _columns;

    /// <summary>Columns in memory that the caller owns.</summary>
    /// <exception cref="ArgumentException">Less memory than <see cref="Length"/> says.</exception>
    public LaneScratch(Span<double> memory, int columns)
    {
        if (columns <= 0 || memory.Length < Length(columns))
        {
            throw new ArgumentException("Less memory than the columns need.", nameof(memory));
        }
        ref double start = ref MemoryMarshal.GetReference(memory);
        nint address = Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref start);
        _first = ref Unsafe.AddByteOffset(ref start, -address & (CacheLineBytes - 1));
        _columns = columns;
    }

    /// <summary>Doubles that so many columns need.</summary>
    public static int Length(int columns) => columns * Stride + CacheLineBytes / sizeof(double);

    /// <summary>A register's rows from <paramref name="row"/> on, which the loop over the block keeps inside of it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneRow At(int row) => new(ref Unsafe.Add(ref _first, row));

    /// <summary>A column with its room behind.</summary>
    public Span<double> Column(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, _columns);
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref _first, column * Stride), Stride);
    }

    /// <summary>The value in so many rows, and in up to seven behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int column, int row, int count, double value)
    {
        ref double target = ref Unsafe.Add(ref _first, column * Stride + row);
        int step = Vector512.IsHardwareAccelerated ? 8 : 4;
        for (int i = 0; i < count; i += step)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Vector512.Create(value).StoreUnsafe(ref target, (nuint)i);
            }
            else
            {
                Vector256.Create(value).StoreUnsafe(ref target, (nuint)i);
            }
        }
    }
}
