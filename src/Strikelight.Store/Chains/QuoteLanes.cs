using System.Buffers;

namespace Strikelight.Store.Chains;

/// <summary>Bid and ask in ticks, and the same as middle and width. Pooled.</summary>
internal sealed class QuoteLanes(int count) : IDisposable
{
    private readonly byte[] _expected = ArrayPool<byte>.Shared.Rent(Math.Max(1, count));

    public Lane Bid { get; } = new(count);

    public Lane Ask { get; } = new(count);

    /// <summary>Bid plus half the width, rounded down.</summary>
    public Lane Middle { get; } = new(count);

    /// <summary>Ask less bid.</summary>
    public Lane Width { get; } = new(count);

    /// <summary>Room for the marks to expect of either price.</summary>
    public Span<byte> Expected => _expected.AsSpan(0, count);

    /// <summary>
    /// A row with either price has a middle and a width: a missing bid is zero, a missing ask the bid.
    /// </summary>
    public void ToMiddles()
    {
        MarkMiddles();
        ReadOnlySpan<int> bids = Bid.Numbers;
        ReadOnlySpan<int> asks = Ask.Numbers;
        ReadOnlySpan<byte> bidMarks = Bid.Marks;
        ReadOnlySpan<byte> askMarks = Ask.Marks;
        Span<int> middles = Middle.Numbers;
        Span<int> widths = Width.Numbers;
        for (int i = 0; i < bids.Length; i++)
        {
            int bid = bidMarks[i] == Lane.IsNumber ? bids[i] : 0;
            int ask = askMarks[i] == Lane.IsNumber ? asks[i] : bid;
            int width = ask - bid;
            widths[i] = width;
            middles[i] = bid + (width >> 1);
        }
    }

    /// <summary>Marks the rows that have a middle and a width.</summary>
    public void MarkMiddles()
    {
        ReadOnlySpan<byte> bidMarks = Bid.Marks;
        ReadOnlySpan<byte> askMarks = Ask.Marks;
        Span<byte> marks = Middle.Marks;
        for (int i = 0; i < marks.Length; i++)
        {
            bool has = bidMarks[i] == Lane.IsNumber || askMarks[i] == Lane.IsNumber;
            marks[i] = has ? Lane.IsNumber : Lane.IsMissing;
        }
        marks.CopyTo(Width.Marks);
    }

    /// <summary>The prices again; those without a number have no meaning.</summary>
    public void ToPrices()
    {
        ReadOnlySpan<int> middles = Middle.Numbers;
        ReadOnlySpan<int> widths = Width.Numbers;
        Span<int> bids = Bid.Numbers;
        Span<int> asks = Ask.Numbers;
        for (int i = 0; i < middles.Length; i++)
        {
            int width = widths[i];
            int bid = middles[i] - (width >> 1);
            bids[i] = bid;
            asks[i] = bid + width;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_expected);
        Bid.Dispose();
        Ask.Dispose();
        Middle.Dispose();
        Width.Dispose();
    }
}
