using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>The forward of an expiry from put-call parity, C − P = DF·(F − K).</summary>
/// <remarks>
/// The ten strikes nearest the money with two-sided quotes on both sides each give a forward; the result is their
/// weighted median after two passes without outliers. American quotes are first freed of their early-exercise
/// premiums. Formula, figures: docs/math/forward.md. Safe for several threads, no allocation.
/// </remarks>
public static class ParityForward
{
    private const int PairsMost = 10;
    private const int PairsLeast = 3;

    // Further out an American quote is mostly early-exercise premium and a European one mostly spread.
    private const double DistanceMost = 0.1;

    // Standard error over forward at which the quotes do not say where the forward is.
    private const double ErrorMost = 5e-4;

    // A dividend since the expiry before is known in size, not in date: the forward may be off by part of it.
    private const double StepToError = 0.4;

    private const double SlopeDaysLeast = 30;
    private const double DaysPerYear = 365;
    private const double CarryYearsLeast = 7 / DaysPerYear;

    /// <summary>Forward and discount factor of one series of the chain, at the chain's market time.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="seriesIndex">Index into its series.</param>
    /// <param name="options">Rates.</param>
    /// <remarks>
    /// American options need the forwards before theirs: those are estimated, too. Without parity the forward
    /// is spot grown at the configured rate, marked so; a volatility index,
    /// whose spot cannot be held, then has none. Estimating all series does better where other expiries help.
    /// </remarks>
    public static ForwardEstimate Estimate(ChainSnapshot chain, int seriesIndex, PricingOptions options)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(options);
        ForwardCurve curve = new(chain.SpotUsd, stackalloc double[2 * ForwardCurve.PointsMost]);
        if (IsAmerican(chain, seriesIndex))
        {
            curve = new(ParitySpot.Of(chain, options), stackalloc double[2 * ForwardCurve.PointsMost]);
            for (int i = 0; i < seriesIndex; i++)
            {
                AddTo(ref curve, chain, i, Estimate(chain, i, options, curve));
            }
        }
        return Estimate(chain, seriesIndex, options, curve);
    }

    /// <summary>
    /// Forwards of all series; an expiry without parity of its own takes its carry from its neighbours.
    /// </summary>
    /// <param name="chain">The chain.</param>
    /// <param name="options">Rates.</param>
    /// <param name="estimates">Receives one for each series of the chain.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public static void EstimateAll(ChainSnapshot chain, PricingOptions options, Span<ForwardEstimate> estimates) =>
        EstimateAll(chain, options, estimates, out _);

    /// <summary>The same, with the spot against which early exercise was judged.</summary>
    internal static void EstimateAll(
        ChainSnapshot chain,
        PricingOptions options,
        Span<ForwardEstimate> estimates,
        out double exerciseSpotUsd
    )
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(options);
        Guard.SameLength(chain.Series.Length, estimates.Length);
        bool anyAmerican = false;
        for (int i = 0; i < estimates.Length; i++)
        {
            anyAmerican |= IsAmerican(chain, i);
        }
        double spot = anyAmerican ? ParitySpot.Of(chain, options) : chain.SpotUsd;
        exerciseSpotUsd = spot;
        ForwardCurve curve = new(spot, stackalloc double[2 * ForwardCurve.PointsMost]);
        for (int i = 0; i < estimates.Length; i++)
        {
            estimates[i] = Estimate(chain, i, options, curve);
            AddTo(ref curve, chain, i, estimates[i]);
        }
        for (int i = 0; i < estimates.Length; i++)
        {
            if (estimates[i].Origin == ForwardOrigin.SpotAndRate)
            {
                estimates[i] = NeighbourForward.Fill(chain, estimates, i, options.Rates);
            }
        }
    }

    /// <summary>Parity on the quotes as they are, whatever the exercise style.</summary>
    internal static ForwardEstimate Plain(ChainSnapshot chain, int seriesIndex, PricingOptions options)
    {
        Span<ParityPair> pairs = stackalloc ParityPair[PairsMost];
        OptionSeries series = chain.Series[seriesIndex];
        double discount = options.Rates.DiscountFactor(YearsTo(chain, series));
        pairs = pairs[..Nearest(new(chain, series), pairs)];
        return pairs.Length < PairsLeast
            ? FromSpot(chain.SpotUsd, series, discount)
            : Judge(RobustForward.Of(pairs, discount), ForwardOrigin.Parity, discount, DiscountOrigin.Curve)
                ?? FromSpot(chain.SpotUsd, series, discount);
    }

    /// <summary>Forward and discount factor of one series.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="seriesIndex">Index into its series.</param>
    /// <param name="options">Rates.</param>
    /// <param name="curve">Spot and forwards before, for the value of early exercise.</param>
    private static ForwardEstimate Estimate(
        ChainSnapshot chain,
        int seriesIndex,
        PricingOptions options,
        ForwardCurve curve
    )
    {
        OptionSeries series = chain.Series[seriesIndex];
        if (series.IsSettledAt(chain.Header.MarketTime))
        {
            return ForwardEstimate.Expired;
        }
        double years = YearsTo(chain, series);
        double discount = options.Rates.DiscountFactor(years);
        Span<ParityPair> pairs = stackalloc ParityPair[PairsMost];
        pairs = pairs[..Nearest(new(chain, series), pairs)];
        ForwardEstimate? own =
            pairs.Length < PairsLeast ? null
            : series.Root.Exercise == ExerciseStyle.European ? European(new(chain, series), pairs, years, discount)
            : American(pairs, years, discount, curve);
        return own ?? FromSpot(chain.SpotUsd, series, discount);
    }

    /// <summary>The discount factor from the slope where it is reliable, then the forward.</summary>
    private static ForwardEstimate? European(
        ParityPairs all,
        ReadOnlySpan<ParityPair> nearest,
        double years,
        double discount
    )
    {
        RobustForward forward = RobustForward.Of(nearest, discount);
        if (years * DaysPerYear > SlopeDaysLeast)
        {
            ParitySlope slope = ParitySlope.Fit(all, forward.ForwardUsd, discount);
            if (slope.IsReliable(years))
            {
                discount = slope.DiscountFactor;
                forward = RobustForward.Of(nearest, discount);
                return Judge(forward, ForwardOrigin.Parity, discount, DiscountOrigin.ParitySlope);
            }
        }
        return Judge(forward, ForwardOrigin.Parity, discount, DiscountOrigin.Curve);
    }

    private static ForwardEstimate? American(
        ReadOnlySpan<ParityPair> nearest,
        double years,
        double discount,
        ForwardCurve curve
    )
    {
        RobustForward plain = RobustForward.Of(nearest, discount);
        // Inside a week a spot out of step would be any carry: what is left is the put's premium at the rate.
        ForwardCurve week = new(plain.ForwardUsd * discount, stackalloc double[2 * ForwardCurve.PointsMost]);
        Span<double> scratch = stackalloc double[AmericanParity.ScratchLength(nearest.Length)];
        AmericanParity parity = new(nearest, years < CarryYearsLeast ? week : curve, discount, years, scratch);
        RobustForward forward = parity.Solve(plain, out bool isFreed);
        ForwardOrigin origin = isFreed ? ForwardOrigin.AmericanParity : ForwardOrigin.Parity;
        double undated = isFreed ? StepToError * curve.LastStepUsd(years, forward.ForwardUsd) : 0;
        return Judge(forward, origin, discount, DiscountOrigin.Curve) is { } known
            ? known with
            {
                StandardErrorUsd = Math.Sqrt(forward.ErrorUsd * forward.ErrorUsd + undated * undated),
            }
            : null;
    }

    /// <summary>The estimate, or null where the quotes do not say where the forward is.</summary>
    private static ForwardEstimate? Judge(
        RobustForward forward,
        ForwardOrigin origin,
        double discount,
        DiscountOrigin discountOrigin
    ) =>
        forward.PairCount >= PairsLeast && forward.ErrorUsd <= ErrorMost * forward.ForwardUsd
            ? new(forward.ForwardUsd, forward.ErrorUsd, origin, discount, discountOrigin, forward.PairCount)
            : null;

    private static void AddTo(ref ForwardCurve curve, ChainSnapshot chain, int seriesIndex, ForwardEstimate estimate)
    {
        if (estimate.IsByParity)
        {
            curve.Add(YearsTo(chain, chain.Series[seriesIndex]), estimate.ForwardUsd);
        }
    }

    private static bool IsAmerican(ChainSnapshot chain, int seriesIndex) =>
        chain.Series[seriesIndex].Root.Exercise == ExerciseStyle.American;

    private static double YearsTo(ChainSnapshot chain, OptionSeries series) =>
        YearFraction.Between(chain.Header.MarketTime, series.SettlesAt).Years;

    /// <summary>
    /// The pairs with the smallest difference of call and put, that is, nearest to where the forward must be.
    /// </summary>
    private static int Nearest(ParityPairs all, Span<ParityPair> nearest)
    {
        int count = 0;
        foreach (ParityPair pair in all)
        {
            double distance = Math.Abs(pair.DifferenceUsd);
            if (!(distance <= DistanceMost * pair.StrikeUsd))
            {
                continue;
            }
            int place = count;
            while (place > 0 && Math.Abs(nearest[place - 1].DifferenceUsd) > distance)
            {
                place--;
            }
            if (place == nearest.Length)
            {
                continue;
            }
            count = Math.Min(count + 1, nearest.Length);
            nearest[place..(count - 1)].CopyTo(nearest[(place + 1)..]);
            nearest[place] = pair;
        }
        return count;
    }

    private static ForwardEstimate FromSpot(double spot, OptionSeries series, double discount)
    {
        bool carries = series.Root.Underlying != "VIX";
        return new(
            carries ? spot / discount : double.NaN,
            double.NaN,
            carries ? ForwardOrigin.SpotAndRate : ForwardOrigin.Unavailable,
            discount,
            DiscountOrigin.Curve,
            0
        );
    }
}
