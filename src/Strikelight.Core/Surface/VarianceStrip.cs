using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Surface;

/// <summary>Model-free variance of one expiry: the strip of out-of-the-money options of Cboe's volatility index.</summary>
/// <remarks>
/// σ² = 2/T · Σ ΔK/K² · Q(K)/DF − (F/K0 − 1)²/T. Out-of-the-money mids on either side of K0 until two strikes in a row
/// have no bid. What lies beyond the last strike is not in it; <see cref="MissingVariance"/> says about how much that
/// is. Mids of American options hold the right to exercise early. Source, error: docs/math/variance-strip.md.
/// </remarks>
public sealed record VarianceStrip
{
    private const string NoForward = "The expiry has no forward.";
    private const string Over = "The expiry is over.";
    private const string NoCentre = "No strike below the forward has a two-sided quote for call and put.";
    private const string OneSided = "No put below or no call above the forward has a bid.";

    /// <summary>The root and expiry.</summary>
    public required OptionSeries Series { get; init; }

    /// <summary>Calendar time to settlement in years.</summary>
    public required double Years { get; init; }

    /// <summary>Annual variance; NaN where missing.</summary>
    public double Variance { get; private init; } = double.NaN;

    /// <summary>Annual volatility, a fraction; NaN where missing.</summary>
    public double Volatility => Math.Sqrt(Variance);

    /// <summary>
    /// What the options beyond the last strikes would add to the variance if each tail had its last strike's volatility;
    /// NaN where a last strike has none.
    /// </summary>
    public double MissingVariance { get; private init; } = double.NaN;

    /// <summary>K0, the strike at which puts give way to calls; NaN where missing.</summary>
    public double CentreUsd { get; private init; } = double.NaN;

    /// <summary>Lowest strike taken; NaN where missing.</summary>
    public double LowStrikeUsd { get; private init; } = double.NaN;

    /// <summary>Highest strike taken; NaN where missing.</summary>
    public double HighStrikeUsd { get; private init; } = double.NaN;

    /// <summary>Strikes taken.</summary>
    public int StrikeCount { get; private init; }

    /// <summary>Why there is none, as a sentence; empty where there is one.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The strips of all series of an analysis, in that order.</summary>
    public static ImmutableArray<VarianceStrip> All(ChainAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        StripQuotes quotes = new(analysis.Chain.Series.Select(series => series.Count).DefaultIfEmpty().Max());
        return [.. Enumerable.Range(0, analysis.Series.Length).Select(i => Of(analysis, i, quotes))];
    }

    /// <summary>Volatility of a constant maturity: total variance linear in time between the strips around it.</summary>
    /// <param name="strips">Strips of one chain.</param>
    /// <param name="days">Calendar days, such as 30.</param>
    /// <returns>Annual volatility, a fraction; NaN where no two strips lie around it.</returns>
    public static double ConstantMaturity(ImmutableArray<VarianceStrip> strips, double days)
    {
        double years = days / 365;
        VarianceStrip? near = null;
        VarianceStrip? far = null;
        foreach (VarianceStrip strip in strips)
        {
            bool known = strip.Variance > 0;
            near = known && strip.Years <= years && !(near?.Years > strip.Years) ? strip : near;
            far = known && strip.Years >= years && !(far?.Years < strip.Years) ? strip : far;
        }
        if (near is null || far is null)
        {
            return double.NaN;
        }
        double part = far.Years > near.Years ? (years - near.Years) / (far.Years - near.Years) : 0;
        double total = (1 - part) * near.Variance * near.Years + part * far.Variance * far.Years;
        return Math.Sqrt(total / years);
    }

    private static VarianceStrip Of(ChainAnalysis analysis, int index, StripQuotes quotes)
    {
        SeriesAnalysis shared = analysis.Series[index];
        VarianceStrip strip = new() { Series = analysis.Chain.Series[index], Years = shared.Time.Years };
        if (!shared.HasForward)
        {
            return strip with { Text = shared.ForwardOrigin == ForwardOrigin.Expired ? Over : NoForward };
        }
        quotes.Read(analysis.Chain, strip.Series, shared.ForwardUsd);
        if (double.IsNaN(quotes.CentreUsd))
        {
            return strip with { Text = NoCentre };
        }
        if (quotes.Sides.Puts == 0 || quotes.Sides.Calls == 0)
        {
            return strip with { Text = OneSided };
        }
        double sum = Sum(quotes.Strike, quotes.Mid) / shared.DiscountFactor;
        double apart = shared.ForwardUsd / quotes.CentreUsd - 1;
        double years = strip.Years;
        return strip with
        {
            Variance = (2 * sum - apart * apart) / years,
            MissingVariance = 2 * Missing(analysis, shared, quotes) / years,
            CentreUsd = quotes.CentreUsd,
            LowStrikeUsd = quotes.Strike[0],
            HighStrikeUsd = quotes.Strike[^1],
            StrikeCount = quotes.Count,
        };
    }

    private static double Sum(ReadOnlySpan<double> strike, ReadOnlySpan<double> mid)
    {
        double sum = 0;
        int last = strike.Length - 1;
        for (int i = 0; i <= last; i++)
        {
            // Half the way from the strike below to the one above; at either end the whole way to its one neighbour.
            double step =
                i == 0 ? strike[1] - strike[0]
                : i == last ? strike[last] - strike[last - 1]
                : 0.5 * (strike[i + 1] - strike[i - 1]);
            sum += step / (strike[i] * strike[i]) * mid[i];
        }
        return sum;
    }

    private static double Missing(ChainAnalysis analysis, SeriesAnalysis shared, StripQuotes quotes)
    {
        double rootYears = Math.Sqrt(shared.Time.Years);
        double low = LogRatio.Of(quotes.Strike[0], shared.ForwardUsd);
        double high = LogRatio.Of(quotes.Strike[^1], shared.ForwardUsd);
        return BelowStrip(low, analysis.Volatility[quotes.LowContract] * rootYears)
            + AboveStrip(high, analysis.Volatility[quotes.HighContract] * rootYears);
    }

    /// <summary>∫ P(K)/K² dK from zero to the lowest strike in closed form, at one deviation s = σ√T.</summary>
    private static double BelowStrip(double k, double s)
    {
        double d = k / s + 0.5 * s;
        return (k + 0.5 * s * s - 1) * NormalDistribution.Cumulative(d)
            + s * NormalDistribution.Density(d)
            + Math.Exp(-k) * NormalDistribution.Cumulative(d - s);
    }

    /// <summary>∫ C(K)/K² dK from the highest strike on in closed form, at one deviation s = σ√T.</summary>
    private static double AboveStrip(double k, double s)
    {
        double d = k / s + 0.5 * s;
        return (k + 0.5 * s * s - 1) * NormalDistribution.Cumulative(-d)
            - s * NormalDistribution.Density(d)
            + Math.Exp(-k) * NormalDistribution.Cumulative(s - d);
    }
}
