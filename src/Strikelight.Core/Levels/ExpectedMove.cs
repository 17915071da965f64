using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>One standard deviation of the move until the nearest settlement in scope, the straddle beside it.</summary>
/// <remarks>S · σ · √T at the volatility of the forward. Definition, error bound: docs/math/expected-move.md.</remarks>
public sealed record ExpectedMove
{
    /// <summary>Probability that a normal move stays within one standard deviation.</summary>
    public const double ProbabilityWithin = 0.6827;

    /// <summary>The root and expiry it stands for; null without one in scope.</summary>
    public OptionSeries? Series { get; private init; }

    /// <summary>Its index in the chain's series; -1 without one in scope.</summary>
    public int SeriesIndex { get; private init; } = -1;

    /// <summary>Spot in USD.</summary>
    public double SpotUsd { get; private init; }

    /// <summary>Annual volatility at the forward, a fraction; NaN where none.</summary>
    public double Volatility { get; private init; } = double.NaN;

    /// <summary>
    /// The same volatility for a year of open exchange, by <see cref="TradingTime"/>; NaN where none and in the last
    /// minute of trading.
    /// </summary>
    public double TradingVolatility { get; private init; } = double.NaN;

    /// <summary>σ√T; NaN where none.</summary>
    public double TotalVolatility { get; private init; } = double.NaN;

    /// <summary>The straddle at the forward.</summary>
    public StraddleQuote Straddle { get; private init; } = StraddleQuote.Missing("No expiry is in scope.");

    /// <summary>Why there is no move; <see cref="NoLevelReason.None"/> where there is one.</summary>
    public NoLevelReason Reason { get; private init; }

    /// <summary>The reason as a sentence; empty where there is a move.</summary>
    public string Text { get; private init; } = "";

    /// <summary>One standard deviation in USD; NaN where none.</summary>
    public double MoveUsd => SpotUsd * TotalVolatility;

    /// <summary>Spot less one standard deviation.</summary>
    public double LowUsd => SpotUsd - MoveUsd;

    /// <summary>Spot plus one standard deviation.</summary>
    public double HighUsd => SpotUsd + MoveUsd;

    /// <summary>The move to the nearest settlement in scope.</summary>
    /// <remarks>An expiry without a volatility is not skipped for a later one: its move is missing.</remarks>
    public static ExpectedMove Compute(ChainSlice slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        double spot = slice.SpotUsd;
        if (slice.Scope.EmptyReason is { } empty)
        {
            return new()
            {
                SpotUsd = spot,
                Reason = NoLevelReason.EmptyScope,
                Text = empty,
                Straddle = StraddleQuote.Missing(empty),
            };
        }
        int nearest = slice.Scope.SeriesIndexes.MinBy(index => slice.Chain.Series[index].SettlesAt);
        return Of(slice.Analysis, nearest, "The nearest expiry in scope");
    }

    /// <summary>The move to the settlement of one series.</summary>
    /// <param name="analysis">The analysed chain.</param>
    /// <param name="seriesIndex">Index into the chain's series.</param>
    public static ExpectedMove Of(ChainAnalysis analysis, int seriesIndex)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Of(analysis, seriesIndex, "The expiry");
    }

    private static ExpectedMove Of(ChainAnalysis analysis, int seriesIndex, string subject)
    {
        OptionSeries series = analysis.Chain.Series[seriesIndex];
        SeriesAnalysis shared = analysis.Series[seriesIndex];
        bool known = shared.AtmVolatility > 0;
        var trading = TradingTime.Between(analysis.Chain.Header.MarketTime, series.SettlesAt, analysis.Options.Clock);
        return new()
        {
            Series = series,
            SeriesIndex = seriesIndex,
            SpotUsd = analysis.SpotUsd,
            Volatility = known ? shared.AtmVolatility : double.NaN,
            TradingVolatility = known ? trading.Restate(shared.AtmVolatility, shared.Time) : double.NaN,
            TotalVolatility = known ? shared.AtmVolatility * Math.Sqrt(shared.Time.Years) : double.NaN,
            Straddle = double.IsFinite(shared.ForwardUsd)
                ? StraddleAt(analysis.Chain, series, shared.ForwardUsd)
                : StraddleQuote.Missing($"{subject} has no forward."),
            Reason = known ? NoLevelReason.None : NoLevelReason.NoVolatility,
            Text = known ? "" : $"{subject} has no volatility at its forward.",
        };
    }

    private static StraddleQuote StraddleAt(ChainSnapshot chain, OptionSeries series, double forward)
    {
        ReadOnlySpan<double> strikes = chain.StrikeUsd[series.Start..series.End];
        int above = 0;
        while (above < strikes.Length && strikes[above] < forward)
        {
            above++;
        }
        if (above == strikes.Length || (above == 0 && strikes[0] > forward))
        {
            return StraddleQuote.Missing("The forward lies outside of the listed strikes.");
        }
        int below = strikes[above] == forward ? above : above - 1;
        double low = strikes[below];
        double high = strikes[above];
        double atLow = MidSum(chain, series, low);
        double atHigh = MidSum(chain, series, high);
        double price = low == high ? atLow : atLow + (atHigh - atLow) * (forward - low) / (high - low);
        return double.IsNaN(price)
            ? StraddleQuote.Missing("A strike next to the forward has no two-sided quote for call and put.")
            : new(price, low, high, "");
    }

    /// <summary>Call mid plus put mid at a strike; NaN unless both are there.</summary>
    private static double MidSum(ChainSnapshot chain, OptionSeries series, double strike)
    {
        double call = double.NaN;
        double put = double.NaN;
        for (int i = series.Start; i < series.End; i++)
        {
            if (chain.StrikeUsd[i] == strike)
            {
                call = chain.Side[i] == OptionSide.Call ? chain.MidUsd(i) : call;
                put = chain.Side[i] == OptionSide.Put ? chain.MidUsd(i) : put;
            }
        }
        return call + put;
    }
}
