using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>When the right to exercise early is worth something.</summary>
/// <remarks>Conditions and bound: docs/math/american.md. Safe for several threads, no allocation.</remarks>
public static class EarlyExercise
{
    /// <summary>Below this a premium is not computed: a hundredth of a penny.</summary>
    internal const double NegligibleUsd = 1e-4;

    /// <summary>Where, if anywhere, it is right to exercise before expiry.</summary>
    /// <param name="terms">Spot, forward, discount factor and time; rate and yield are those that they imply.</param>
    /// <param name="side">Call or put.</param>
    public static ExerciseRegion Region(in ExpiryTerms terms, OptionSide side) =>
        PutForm.Of(terms, terms.SpotUsd, side).Region;

    /// <summary>Whether the European formula will do: by the style, by rate and yield, or by the bound.</summary>
    /// <param name="terms">Spot, forward, discount factor and time.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="volatility">Annual volatility, a fraction.</param>
    /// <param name="side">Call or put.</param>
    /// <param name="style">When the holder may exercise.</param>
    /// <remarks>True where the premium is proven to be below 0.0001 USD.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Strike or volatility is not finite and positive.</exception>
    public static bool CannotMatter(
        in ExpiryTerms terms,
        double strikeUsd,
        double volatility,
        OptionSide side,
        ExerciseStyle style
    ) => style == ExerciseStyle.European || PremiumMostUsd(terms, strikeUsd, volatility, side) < NegligibleUsd;

    /// <summary>An upper bound of American less European price in USD; 0 where early exercise is never right.</summary>
    /// <param name="terms">Spot, forward, discount factor and time.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="volatility">Annual volatility, a fraction.</param>
    /// <param name="side">Call or put.</param>
    /// <exception cref="ArgumentOutOfRangeException">Strike or volatility is not finite and positive.</exception>
    public static double PremiumMostUsd(in ExpiryTerms terms, double strikeUsd, double volatility, OptionSide side)
    {
        Guard.FinitePositive(strikeUsd);
        Guard.FinitePositive(volatility);
        PutForm put = PutForm.Of(terms, strikeUsd, side);
        return PremiumMost(put, volatility * terms.RootYears);
    }

    /// <summary>
    /// The premium is the present value of what exercise earns while it is right: at most rK − qS with S from 0 to
    /// K, on the paths below the highest boundary, of which there are never more than at the likeliest time.
    /// </summary>
    internal static double PremiumMost(in PutForm put, double deviation)
    {
        if (put.Region == ExerciseRegion.None)
        {
            return 0;
        }
        double earned = put.Strike * (Math.Max(put.Growth, 0) + Math.Max(-put.Payout, 0));
        double undiscounted = Math.Exp(Math.Max(-put.Growth, 0));
        double distance = LogRatio.Of(put.Spot, put.BoundaryMost);
        double drift = put.Growth - put.Payout - 0.5 * deviation * deviation;
        return earned * undiscounted * NormalDistribution.Cumulative(-LeastDeviations(distance, drift, deviation));
    }

    /// <summary>The least of (distance + drift·t)/(σ√t) until expiry, or −∞ for a start beyond the level.</summary>
    private static double LeastDeviations(double distance, double drift, double deviation)
    {
        if (distance <= 0)
        {
            return double.NegativeInfinity;
        }
        return drift < distance ? (distance + drift) / deviation : 2 * Math.Sqrt(distance * drift) / deviation;
    }
}
