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

    /// <summary>A row with either price has a middle and a width: a missing bid is zero, a missing ask the bid.</summary>
    public void ToMiddles()
    {
        MarkMiddles();
        for (int i = 0; i < count; i++)
        {
            int bid = Bid.Marks[i] == Lane.IsNumber ? Bid.Numbers[i] : 0;
            int ask = Ask.Marks[i] == Lane.IsNumber ? Ask.Numbers[i] : bid;
            int width = ask - bid;
            Width.Numbers[i] = width;
            Middle.Numbers[i] = bid + (width >> 1);
        }
    }

    /// <summary>Marks the rows that have a middle and a width.</summary>
    public void MarkMiddles()
    {
        for (int i = 0; i < count; i++)
        {
            bool has = Bid.Marks[i] == Lane.IsNumber || Ask.Marks[i] == Lane.IsNumber;
            byte mark = has ? Lane.IsNumber : Lane.IsMissing;
            Middle.Marks[i] = mark;
            Width.Marks[i] = mark;
        }
    }

    /// <summary>The prices again; those without a number have no meaning.</summary>
    public void ToPrices()
    {
        for (int i = 0; i < count; i++)
        {
            int width = Width.Numbers[i];
            int bid = Middle.Numbers[i] - (width >> 1);
            Bid.Numbers[i] = bid;
            Ask.Numbers[i] = bid + width;
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
