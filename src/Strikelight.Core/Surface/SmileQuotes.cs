using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Surface;

/// <summary>
/// The out-of-the-money quotes of one series that have an own volatility; reused from series to series.
/// </summary>
internal sealed class SmileQuotes
{
    /// <summary>Half spread of a market quoted at one price: half of the smallest tick, not zero.</summary>
    public const double HalfSpreadLeastUsd = 0.005;

    private readonly int[] _contract;
    private readonly double[] _k;
    private readonly double[] _w;
    private readonly double[] _halfSpreadsPerVariance;
    private readonly double[] _importance;
    private readonly double[] _weight;
    private readonly double[] _vega;
    private readonly double[] _scratch;

    /// <summary>Room for the largest series.</summary>
    public SmileQuotes(int contractsMost)
    {
        int room = Padded(contractsMost);
        _contract = new int[room];
        _k = new double[room];
        _w = new double[room];
        _halfSpreadsPerVariance = new double[room];
        _importance = new double[room];
        _weight = new double[room];
        _vega = new double[room];
        _scratch = new double[room];
    }

    /// <summary>Quotes held.</summary>
    public int Count { get; private set; }

    /// <summary>Lowest ln(K/F).</summary>
    public double Low => _k[0];

    /// <summary>Highest ln(K/F).</summary>
    public double High => _k[Count - 1];

    /// <summary>Index into the chain's columns of each quote, strikes ascending.</summary>
    public ReadOnlySpan<int> Contract => _contract.AsSpan(0, Count);

    /// <summary>ln(K/F) of each.</summary>
    public ReadOnlySpan<double> K => _k.AsSpan(0, Count);

    /// <summary>Total variance of each.</summary>
    public ReadOnlySpan<double> W => _w.AsSpan(0, Count);

    /// <summary>Change of the price in half spreads for a change of the total variance by one.</summary>
    public ReadOnlySpan<double> HalfSpreadsPerVariance => _halfSpreadsPerVariance.AsSpan(0, Count);

    /// <summary>Room for one number a quote.</summary>
    public Span<double> Scratch => _scratch.AsSpan(0, Count);

    /// <summary>Weights of the squares before any quote is doubted, padded to whole vectors with zeros.</summary>
    internal ReadOnlySpan<double> PaddedImportance => _importance.AsSpan(0, Padded(Count));

    /// <summary>Weights of the squares in the fit, padded with zeros.</summary>
    internal Span<double> PaddedWeight => _weight.AsSpan(0, Padded(Count));

    /// <summary><see cref="K"/>, padded with the last.</summary>
    internal ReadOnlySpan<double> PaddedK => _k.AsSpan(0, Padded(Count));

    /// <summary><see cref="W"/>, padded with zeros.</summary>
    internal ReadOnlySpan<double> PaddedW => _w.AsSpan(0, Padded(Count));

    /// <summary><see cref="HalfSpreadsPerVariance"/>, padded with zeros.</summary>
    internal ReadOnlySpan<double> PaddedPerVariance => _halfSpreadsPerVariance.AsSpan(0, Padded(Count));

    /// <summary>Room for one number a quote and for the padding.</summary>
    internal Span<double> PaddedScratch => _scratch.AsSpan(0, Padded(Count));

    /// <summary>The fit's problem with the weights as they are.</summary>
    public SviProblem Problem(double levelLow, double levelHigh) =>
        new(PaddedK, PaddedW, PaddedWeight, levelLow, levelHigh);

    /// <summary>Takes the constant from every total variance, or puts it back.</summary>
    public void Shift(double constant)
    {
        for (int i = 0; i < Count; i++)
        {
            _w[i] += constant;
        }
    }

    /// <summary>Reads the quotes of a series that has a forward.</summary>
    public void Read(ChainAnalysis analysis, int seriesIndex)
    {
        ChainSnapshot chain = analysis.Chain;
        OptionSeries series = chain.Series[seriesIndex];
        SeriesAnalysis shared = analysis.Series[seriesIndex];
        double forward = shared.ForwardUsd;
        double years = shared.Time.Years;
        ReadOnlySpan<double> strikes = chain.StrikeUsd;
        ReadOnlySpan<double> bid = chain.BidUsd;
        ReadOnlySpan<double> ask = chain.AskUsd;
        ReadOnlySpan<double> volatility = analysis.Volatility;
        ReadOnlySpan<double> vega = Vega(analysis, series, shared);
        ReadOnlySpan<VolStatus> status = analysis.Status;
        ReadOnlySpan<OptionSide> side = chain.Side;
        int count = 0;
        for (int i = series.Start; i < series.End; i++)
        {
            OptionSide outOfTheMoney = strikes[i] >= forward ? OptionSide.Call : OptionSide.Put;
            if (side[i] != outOfTheMoney || status[i] != VolStatus.Solved)
            {
                continue;
            }
            double sigma = volatility[i];
            double halfSpread = Math.Max(0.5 * (ask[i] - bid[i]), HalfSpreadLeastUsd);
            double perVariance = vega[i - series.Start] / (2 * sigma * years * halfSpread);
            if (!(perVariance > 0 && double.IsFinite(perVariance)))
            {
                continue;
            }
            _contract[count] = i;
            _k[count] = LogRatio.Of(strikes[i], forward);
            _w[count] = sigma * sigma * years;
            _halfSpreadsPerVariance[count] = perVariance;
            // Residuals in half spreads count in proportion to their strike's vega against that at the money: most
            // quotes of an index lie far out, and five parameters that follow them would miss the money.
            double deviations = _k[count] * _k[count] / _w[count];
            _importance[count] = perVariance * perVariance * Math.Exp(-deviations);
            count++;
        }
        Count = count;
        for (int i = count; i < Padded(count); i++)
        {
            _k[i] = _k[count - 1];
            _w[i] = _halfSpreadsPerVariance[i] = _importance[i] = 0;
        }
    }

    /// <summary>Vegas of the series, without the other Greeks of the chain.</summary>
    private ReadOnlySpan<double> Vega(ChainAnalysis analysis, OptionSeries series, SeriesAnalysis shared)
    {
        Span<double> vega = _vega.AsSpan(0, series.Count);
        GreeksInput input = new()
        {
            StrikeUsd = analysis.Chain.StrikeUsd.Slice(series.Start, series.Count),
            Volatility = analysis.Volatility.Slice(series.Start, series.Count),
            Side = analysis.Chain.Side.Slice(series.Start, series.Count),
        };
        GreeksPass.Run([new(shared.Terms(analysis.SpotUsd), 0, series.Count)], input, new() { Vega = vega });
        return vega;
    }

    private static int Padded(int count) => (count + SviMoments.Lanes - 1) / SviMoments.Lanes * SviMoments.Lanes;
}
