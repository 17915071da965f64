using System.Buffers;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>One row a strike of every series that has a forward: the quote its volatility is solved from.</summary>
/// <remarks>Columns are rented and go back on dispose. Rows stand in the chain's order.</remarks>
internal sealed class StrikeQuotes : IDisposable
{
    private const double HollowAskOverBid = 5;
    private const double HollowSpreadOverForward = 0.0025;

    // Half of the spread is then at most half of what the volatility is read from. On recorded chains such mids give
    // the out-of-the-money solution of their strike within 0.2 % (European) and 1.0 % (American) in the median,
    // vendors' values within 0.8 % and 13 %.
    private const double TimeValueOverSpreadLeast = 1;

    private const int None = -1;

    private readonly double[] _numbers;
    private readonly int[] _contracts;
    private readonly int _capacity;

    private StrikeQuotes(int capacity, int seriesCount)
    {
        _capacity = capacity;
        _numbers = ArrayPool<double>.Shared.Rent(7 * capacity);
        _contracts = ArrayPool<int>.Shared.Rent(2 * capacity);
        Side = new OptionSide[capacity];
        Status = new VolStatus[capacity];
        Start = new int[seriesCount + 1];
    }

    /// <summary>Rows.</summary>
    public int Count { get; private set; }

    /// <summary>First row of each series, and the row behind the last.</summary>
    public int[] Start { get; }

    /// <summary>The side of the quote: out of the money at the forward unless only the other has a mid.</summary>
    public OptionSide[] Side { get; }

    /// <summary>How each search ended.</summary>
    public VolStatus[] Status { get; }

    /// <summary>Mid of that side, present value; NaN where there is none to trust.</summary>
    public Span<double> MidUsd => Column(0);

    public Span<double> ForwardUsd => Column(1);

    public Span<double> StrikeUsd => Column(2);

    public Span<double> Years => Column(3);

    public Span<double> DiscountFactor => Column(4);

    public Span<double> Volatility => Column(5);

    /// <summary>Spot against which early exercise is judged; NaN for European options.</summary>
    public Span<double> ExerciseSpotUsd => Column(6);

    /// <summary>Index of the call in the chain; -1 where none is listed.</summary>
    public Span<int> Call => _contracts.AsSpan(0, _capacity);

    /// <summary>Index of the put.</summary>
    public Span<int> Put => _contracts.AsSpan(_capacity, _capacity);

    /// <summary>Collects the strikes of a chain.</summary>
    public static StrikeQuotes Of(ChainSnapshot chain, ReadOnlySpan<SeriesAnalysis> series)
    {
        StrikeQuotes quotes = new(chain.Count, series.Length);
        for (int i = 0; i < series.Length; i++)
        {
            quotes.Start[i] = quotes.Count;
            if (series[i].HasForward)
            {
                quotes.Add(chain, chain.Series[i], series[i]);
            }
        }
        quotes.Start[^1] = quotes.Count;
        return quotes;
    }

    /// <summary>The vendor's volatility: of the out-of-the-money side, else of the other; NaN where none.</summary>
    public double Vendor(ChainSnapshot chain, int row)
    {
        ReadOnlySpan<float> vendor = chain.VendorVolatility;
        double call = Call[row] == None ? double.NaN : vendor[Call[row]];
        double put = Put[row] == None ? double.NaN : vendor[Put[row]];
        (double near, double far) = IsCallOut(row) ? (call, put) : (put, call);
        return double.IsNaN(near) ? far : near;
    }

    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(_numbers);
        ArrayPool<int>.Shared.Return(_contracts);
    }

    private Span<double> Column(int index) => _numbers.AsSpan(index * _capacity, _capacity);

    private void Add(ChainSnapshot chain, OptionSeries series, SeriesAnalysis shared)
    {
        ReadOnlySpan<double> strikes = chain.StrikeUsd;
        ReadOnlySpan<OptionSide> sides = chain.Side;
        int first = Count;
        int row = first;
        int next = series.Start;
        while (next < series.End)
        {
            double strike = strikes[next];
            int call = sides[next] == OptionSide.Call ? next++ : None;
            bool hasPut = next < series.End && strikes[next] == strike && sides[next] == OptionSide.Put;
            int put = hasPut ? next++ : None;
            Call[row] = call;
            Put[row] = put;
            StrikeUsd[row] = strike;
            row++;
        }
        Count = row;
        ForwardUsd[first..row].Fill(shared.ForwardUsd);
        for (int i = first; i < row; i++)
        {
            SetMid(chain, shared, first..row, i);
        }
        Years[first..row].Fill(shared.Time.Years);
        DiscountFactor[first..row].Fill(shared.DiscountFactor);
        ExerciseSpotUsd[first..row].Fill(shared.ExerciseSpotUsd);
    }

    private bool IsCallOut(int row) => StrikeUsd[row] >= ForwardUsd[row];

    /// <summary>
    /// The out-of-the-money mid; where there is none, the in-the-money one if it can be trusted.
    /// </summary>
    private void SetMid(ChainSnapshot chain, SeriesAnalysis shared, Range rows, int row)
    {
        bool callIsOut = IsCallOut(row);
        double mid = Mid(chain, callIsOut ? Call[row] : Put[row], shared.ForwardUsd);
        Span<int> inTheMoney = callIsOut ? Put : Call;
        bool takesOther =
            double.IsNaN(mid)
            && shared.ForwardOrigin.IsByParity() // in the money a mid says as much of the forward as of the volatility
            && HasTimeValue(chain, shared, inTheMoney[row])
            && IsInOrder(chain, inTheMoney[rows], row - rows.Start.Value, risesWithStrike: callIsOut);
        MidUsd[row] = takesOther ? Mid(chain, inTheMoney[row], shared.ForwardUsd) : mid;
        Side[row] = callIsOut == takesOther ? OptionSide.Put : OptionSide.Call;
    }

    /// <summary>Whether the mid less what exercise is worth stands clear of the spread.</summary>
    private static bool HasTimeValue(ChainSnapshot chain, SeriesAnalysis shared, int contract)
    {
        double mid = Mid(chain, contract, shared.ForwardUsd);
        if (double.IsNaN(mid))
        {
            return false;
        }
        double strike = chain.StrikeUsd[contract];
        double exerciseUsd = Math.Abs(shared.DiscountFactor * (shared.ForwardUsd - strike));
        if (double.IsFinite(shared.ExerciseSpotUsd))
        {
            exerciseUsd = Math.Max(exerciseUsd, Math.Abs(shared.ExerciseSpotUsd - strike));
        }
        double spreadUsd = Math.Max(chain.AskUsd[contract] - chain.BidUsd[contract], ParityPairs.SpreadLeastUsd);
        return mid - exerciseUsd >= TimeValueOverSpreadLeast * spreadUsd;
    }

    /// <summary>
    /// Whether the mid lies between those of the same side one strike below and above: one left over from another
    /// moment does not. Neighbours without quote do not count.
    /// </summary>
    private static bool IsInOrder(ChainSnapshot chain, ReadOnlySpan<int> side, int row, bool risesWithStrike)
    {
        double mid = chain.MidUsd(side[row]);
        double below = row > 0 ? QuotedMid(chain, side[row - 1]) : double.NaN;
        double above = row + 1 < side.Length ? QuotedMid(chain, side[row + 1]) : double.NaN;
        (double less, double more) = risesWithStrike ? (below, above) : (above, below);
        return !(less > mid) && !(more < mid);
    }

    /// <summary>The mid, or NaN where bid and ask are so far apart that it lies nowhere: 0.01 at 2.50.</summary>
    private static double Mid(ChainSnapshot chain, int contract, double forward)
    {
        double mid = QuotedMid(chain, contract);
        if (double.IsNaN(mid))
        {
            return double.NaN;
        }
        double bid = chain.BidUsd[contract];
        double ask = chain.AskUsd[contract];
        bool isHollow = ask > HollowAskOverBid * bid && ask - bid > HollowSpreadOverForward * forward;
        return isHollow ? double.NaN : mid;
    }

    private static double QuotedMid(ChainSnapshot chain, int contract) =>
        contract == None ? double.NaN : chain.MidUsd(contract);
}
