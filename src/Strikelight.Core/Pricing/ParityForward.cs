using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>The forward of an expiry from put-call parity, C − P = DF·(F − K).</summary>
/// <remarks>
/// The ten strikes nearest the money with two-sided quotes on both sides each give a forward; the result is their
/// weighted median after two passes without outliers. American quotes are taken as they are, which puts the forward
/// low by the put's early-exercise premium: little in a month, some tenths of a per cent in a year.
/// Figures: docs/math/forward.md.
/// </remarks>
public static class ParityForward
{
    private const int PairsMost = 10;
    private const int PairsLeast = 3;

    // Further out an American quote is mostly early-exercise premium and a European one mostly spread.
    private const double DistanceMost = 0.1;

    // Standard error over forward at which the quotes do not say where the forward is.
    private const double ErrorMost = 5e-4;

    private const double SlopeDaysLeast = 30;
    private const double DaysPerYear = 365;

    /// <summary>Forward and discount factor of one series of the chain, at the chain's market time.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="seriesIndex">Index into its series.</param>
    /// <param name="options">Rates.</param>
    /// <remarks>
    /// Without believable parity the forward is spot grown at the configured rate, marked so; a volatility index,
    /// whose spot cannot be held, then has none. <see cref="EstimateAll"/> does better where other expiries help.
    /// </remarks>
    public static ForwardEstimate Estimate(ChainSnapshot chain, int seriesIndex, PricingOptions options)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(options);
        OptionSeries series = chain.Series[seriesIndex];
        if (series.IsSettledAt(chain.Header.MarketTime))
        {
            return ForwardEstimate.Expired;
        }
        double years = YearFraction.Between(chain.Header.MarketTime, series.SettlesAt).Years;
        double discount = options.Rates.DiscountFactor(years);
        Span<ParityPair> pairs = stackalloc ParityPair[PairsMost];
        pairs = pairs[..Nearest(new(chain, series), pairs)];
        if (pairs.Length < PairsLeast)
        {
            return FromSpot(chain.SpotUsd, series, discount);
        }
        DiscountOrigin origin = DiscountOrigin.Curve;
        if (series.Root.Exercise == ExerciseStyle.European && years * DaysPerYear > SlopeDaysLeast)
        {
            ParitySlope slope = ParitySlope.Fit(
                new(chain, series),
                RobustForward.Of(pairs, discount).ForwardUsd,
                discount
            );
            if (slope.IsReliable(years))
            {
                discount = slope.DiscountFactor;
                origin = DiscountOrigin.ParitySlope;
            }
        }
        RobustForward forward = RobustForward.Of(pairs, discount);
        return forward.PairCount >= PairsLeast && forward.ErrorUsd <= ErrorMost * forward.ForwardUsd
            ? new(forward.ForwardUsd, forward.ErrorUsd, ForwardOrigin.Parity, discount, origin, forward.PairCount)
            : FromSpot(chain.SpotUsd, series, options.Rates.DiscountFactor(years));
    }

    /// <summary>
    /// Forwards of all series; an expiry without parity of its own takes its carry from its neighbours.
    /// </summary>
    /// <param name="chain">The chain.</param>
    /// <param name="options">Rates.</param>
    /// <param name="estimates">Receives one for each series of the chain.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public static void EstimateAll(ChainSnapshot chain, PricingOptions options, Span<ForwardEstimate> estimates)
    {
        ArgumentNullException.ThrowIfNull(chain);
        Guard.SameLength(chain.Series.Length, estimates.Length);
        for (int i = 0; i < estimates.Length; i++)
        {
            estimates[i] = Estimate(chain, i, options);
        }
        for (int i = 0; i < estimates.Length; i++)
        {
            if (estimates[i].Origin == ForwardOrigin.SpotAndRate)
            {
                estimates[i] = NeighbourForward.Fill(chain, estimates, i, options.Rates);
            }
        }
    }

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
