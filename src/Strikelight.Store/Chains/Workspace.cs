using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>
/// What coding the columns of one chain needs: the order of rows, and lanes used again for each column.
/// </summary>
/// <remarks>Ten bytes a row, fifteen with a key, pooled.</remarks>
internal sealed class Workspace(int[] order, bool hasKey) : IDisposable
{
    private readonly Lane _nothing = WithoutMarks(order.Length);

    /// <summary>The row at each place of the coding order.</summary>
    public ReadOnlySpan<int> Order => order;

    /// <summary>Whether columns are coded against those of a key.</summary>
    public bool HasKey => hasKey;

    /// <summary>The column.</summary>
    public Lane Lane { get; } = new(order.Length);

    /// <summary>The same column of the key, or null.</summary>
    public Lane? Key { get; } = hasKey ? new(order.Length) : null;

    /// <summary>The marks to expect: those of the key, else a number everywhere.</summary>
    public ReadOnlySpan<byte> Expected => (Key ?? _nothing).Marks;

    /// <summary>Takes counts into a lane.</summary>
    public void Fill(Lane lane, ReadOnlySpan<int> column)
    {
        Span<int> numbers = lane.Numbers;
        Span<byte> marks = lane.Marks;
        for (int i = 0; i < order.Length; i++)
        {
            int count = column[order[i]];
            numbers[i] = count;
            marks[i] = count == ChainSnapshot.MissingCount ? Lane.IsMissing : Lane.IsNumber;
        }
    }

    /// <summary>
    /// Takes times into a lane, as seconds before an instant; they wrap, so any time may stand there.
    /// </summary>
    public void Fill(Lane lane, ReadOnlySpan<uint> column, uint instant)
    {
        Span<int> numbers = lane.Numbers;
        Span<byte> marks = lane.Marks;
        for (int i = 0; i < order.Length; i++)
        {
            uint seconds = column[order[i]];
            numbers[i] = unchecked((int)(instant - seconds));
            marks[i] = seconds == 0 ? Lane.IsMissing : Lane.IsNumber;
        }
    }

    public void Dispose()
    {
        _nothing.Dispose();
        Lane.Dispose();
        Key?.Dispose();
    }

    private static Lane WithoutMarks(int count)
    {
        Lane lane = new(count);
        lane.Marks.Clear();
        return lane;
    }
}
