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

    /// <summary>Columns with room for so many rows.</summary>
    public static ChainColumns OfLength(int length) =>
        new()
        {
            Strike = new double[length],
            Bid = new double[length],
            Ask = new double[length],
            Last = new float[length],
            VendorVolatility = new float[length],
            VendorDelta = new float[length],
            VendorGamma = new float[length],
            Volume = new int[length],
            OpenInterest = new int[length],
            OpenInterestChange = new int[length],
            BidSize = new int[length],
            AskSize = new int[length],
            LastTrade = new uint[length],
            Side = new OptionSide[length],
            Status = new ContractStatus[length],
            Quote = new QuoteStatus[length],
            Series = new ushort[length],
        };

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

    /// <summary>New columns of the rows of all parts, each full but the last.</summary>
    /// <param name="parts">In their order.</param>
    /// <param name="count">Rows of all of them together.</param>
    public static ChainColumns Join(IReadOnlyList<ChainColumns> parts, int count) =>
        new()
        {
            Strike = Join(parts, count, part => part.Strike),
            Bid = Join(parts, count, part => part.Bid),
            Ask = Join(parts, count, part => part.Ask),
            Last = Join(parts, count, part => part.Last),
            VendorVolatility = Join(parts, count, part => part.VendorVolatility),
            VendorDelta = Join(parts, count, part => part.VendorDelta),
            VendorGamma = Join(parts, count, part => part.VendorGamma),
            Volume = Join(parts, count, part => part.Volume),
            OpenInterest = Join(parts, count, part => part.OpenInterest),
            OpenInterestChange = Join(parts, count, part => part.OpenInterestChange),
            BidSize = Join(parts, count, part => part.BidSize),
            AskSize = Join(parts, count, part => part.AskSize),
            LastTrade = Join(parts, count, part => part.LastTrade),
            Side = Join(parts, count, part => part.Side),
            Status = Join(parts, count, part => part.Status),
            Quote = Join(parts, count, part => part.Quote),
            Series = Join(parts, count, part => part.Series),
        };

    private static T[] Join<T>(IReadOnlyList<ChainColumns> parts, int count, Func<ChainColumns, T[]> column)
    {
        T[] joined = GC.AllocateUninitializedArray<T>(count);
        int done = 0;
        foreach (ChainColumns part in parts)
        {
            T[] from = column(part);
            int take = Math.Min(from.Length, count - done);
            from.AsSpan(0, take).CopyTo(joined.AsSpan(done));
            done += take;
        }
        return joined;
    }

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
