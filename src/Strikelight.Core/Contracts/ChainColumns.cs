namespace Strikelight.Core.Contracts;

/// <summary>The arrays behind a chain, all of one length.</summary>
internal sealed class ChainColumns
{
    public const int BytesPerContract = 3 * sizeof(double) + 4 * sizeof(float) + 5 * sizeof(int) + sizeof(uint) + 3 + 2;

    public double[] Strike = [];
    public double[] Bid = [];
    public double[] Ask = [];
    public float[] Last = [];
    public float[] VendorVolatility = [];
    public float[] VendorDelta = [];
    public float[] VendorGamma = [];
    public int[] Volume = [];
    public int[] OpenInterest = [];
    public int[] OpenInterestChange = [];
    public int[] BidSize = [];
    public int[] AskSize = [];
    public uint[] LastTrade = [];
    public OptionSide[] Side = [];
    public ContractStatus[] Status = [];
    public QuoteStatus[] Quote = [];
    public ushort[] Series = [];

    /// <summary>Rows there is room for.</summary>
    public int Length => Strike.Length;

    /// <summary>Changes the room, keeping the rows.</summary>
    public void Resize(int length)
    {
        Array.Resize(ref Strike, length);
        Array.Resize(ref Bid, length);
        Array.Resize(ref Ask, length);
        Array.Resize(ref Last, length);
        Array.Resize(ref VendorVolatility, length);
        Array.Resize(ref VendorDelta, length);
        Array.Resize(ref VendorGamma, length);
        Array.Resize(ref Volume, length);
        Array.Resize(ref OpenInterest, length);
        Array.Resize(ref OpenInterestChange, length);
        Array.Resize(ref BidSize, length);
        Array.Resize(ref AskSize, length);
        Array.Resize(ref LastTrade, length);
        Array.Resize(ref Side, length);
        Array.Resize(ref Status, length);
        Array.Resize(ref Quote, length);
        Array.Resize(ref Series, length);
    }

    /// <summary>New columns of exactly the given rows, in that order.</summary>
    public ChainColumns Select(ReadOnlySpan<int> rows) =>
        new()
        {
            Strike = Select(Strike, rows),
            Bid = Select(Bid, rows),
            Ask = Select(Ask, rows),
            Last = Select(Last, rows),
            VendorVolatility = Select(VendorVolatility, rows),
            VendorDelta = Select(VendorDelta, rows),
            VendorGamma = Select(VendorGamma, rows),
            Volume = Select(Volume, rows),
            OpenInterest = Select(OpenInterest, rows),
            OpenInterestChange = Select(OpenInterestChange, rows),
            BidSize = Select(BidSize, rows),
            AskSize = Select(AskSize, rows),
            LastTrade = Select(LastTrade, rows),
            Side = Select(Side, rows),
            Status = Select(Status, rows),
            Quote = Select(Quote, rows),
            Series = Select(Series, rows),
        };

    /// <summary>New columns of exactly the first rows, in their order.</summary>
    public ChainColumns First(int count) =>
        new()
        {
            Strike = Strike[..count],
            Bid = Bid[..count],
            Ask = Ask[..count],
            Last = Last[..count],
            VendorVolatility = VendorVolatility[..count],
            VendorDelta = VendorDelta[..count],
            VendorGamma = VendorGamma[..count],
            Volume = Volume[..count],
            OpenInterest = OpenInterest[..count],
            OpenInterestChange = OpenInterestChange[..count],
            BidSize = BidSize[..count],
            AskSize = AskSize[..count],
            LastTrade = LastTrade[..count],
            Side = Side[..count],
            Status = Status[..count],
            Quote = Quote[..count],
            Series = Series[..count],
        };

    private static T[] Select<T>(T[] column, ReadOnlySpan<int> rows)
    {
        T[] selected = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            selected[i] = column[rows[i]];
        }
        return selected;
    }
}
