using System.Buffers;

namespace Strikelight.Store.Chains;

/// <summary>One column in coding order as whole numbers, with what each row has in it. Pooled.</summary>
internal sealed class Lane(int count) : IDisposable
{
    /// <summary>Mark of a row with a number.</summary>
    public const byte IsNumber = 0;

    /// <summary>Mark of a row without a value.</summary>
    public const byte IsMissing = 1;

    /// <summary>Mark of a row whose value is no whole number of ticks and is kept aside.</summary>
    public const byte IsAside = 2;

    private readonly int[] _numbers = ArrayPool<int>.Shared.Rent(Math.Max(1, count));
    private readonly byte[] _marks = ArrayPool<byte>.Shared.Rent(Math.Max(1, count));

    /// <summary>Numbers; without meaning where the mark is another.</summary>
    public Span<int> Numbers => _numbers.AsSpan(0, count);

    public Span<byte> Marks => _marks.AsSpan(0, count);

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_numbers);
        ArrayPool<byte>.Shared.Return(_marks);
    }
}
