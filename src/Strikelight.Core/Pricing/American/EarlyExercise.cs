using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>When the right to exercise early is worth something.</summary>
/// <remarks>
/// Everything is said of a put: a call on S struck at K with rate r and yield q is worth a put on K struck at S with
/// rate q and yield r. Conditions and bound: docs/math/american.md. Safe for several threads, no allocation.
/// </remarks>
public static class EarlyExercise
{
    /// <summary>Which kind of region, if any, it is right to exercise in before expiry.</summary>
    /// <param name="terms">Spot, forward, discount factor and time; rate and yield are those that forward implies.</param>
    /// <param name="side">Call or put.</param>
    public static ExerciseRegion Region(in ExpiryTerms terms, OptionSide side)
    {
        PutTerms put = PutTerms.Of(terms, terms.SpotUsd, side);
        return OfPut(put.Rate, put.Yield);
    }

    /// <summary>An upper bound of American less European price in USD; 0 where early exercise is never right.</summary>
    /// <param name="terms">Spot, forward, discount factor and time.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="volatility">Annual volatility, a fraction.</param>
    /// <param name="side">Call or put.</param>
    /// <remarks>
    /// The premium is the present value of what exercise earns while it is right, at most r·K (and −q·S) a year on the
    /// paths below the highest boundary: no more than that at all times on the likeliest of these paths' times.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Strike or volatility is not finite and positive.</exception>
    public static double PremiumMostUsd(in ExpiryTerms terms, double strikeUsd, double volatility, OptionSide side)
    {
        Guard.FinitePositive(strikeUsd);
        Guard.FinitePositive(volatility);
        PutTerms put = PutTerms.Of(terms, strikeUsd, side);
        if (OfPut(put.Rate, put.Yield) == ExerciseRegion.None)
        {
            return 0;
        }
        double earnedMost = put.Strike * (Math.Max(put.Rate, 0) + Math.Max(-put.Yield, 0));
        double horizon = put.Rate > 0 ? terms.Years : terms.Years * Math.Exp(-put.Rate * terms.Years);
        double distance = LogRatio.Of(put.Spot, put.BoundaryMost);
        double drift = put.Rate - put.Yield - 0.5 * volatility * volatility;
        return earnedMost
            * horizon
            * NormalDistribution.Cumulative(-LeastDeviations(distance, drift, terms, volatility));
    }

    /// <summary>What exercise of a put means under a rate and a yield per year.</summary>
    internal static ExerciseRegion OfPut(double rate, double yield)
    {
        if (rate > 0)
        {
            return ExerciseRegion.BeyondBoundary;
        }
        return yield >= rate ? ExerciseRegion.None : ExerciseRegion.BetweenBoundaries;
    }

    /// <summary>The least of (distance + drift·t)/(σ√t) for t up to expiry, or −∞ for a start beyond the level.</summary>
    private static double LeastDeviations(double distance, double drift, in ExpiryTerms terms, double volatility)
    {
        if (distance <= 0)
        {
            return double.NegativeInfinity;
        }
        return drift * terms.Years < distance
            ? (distance + drift * terms.Years) / (volatility * terms.RootYears)
            : 2 * Math.Sqrt(distance * drift) / volatility;
    }
}
