using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>An option as a put: a call changes places of spot and strike, and of rate and yield.</summary>
/// <param name="Spot">S of the put.</param>
/// <param name="Strike">K of the put.</param>
/// <param name="Growth">Its rate times time.</param>
/// <param name="Payout">Its yield times time.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PutForm(double Spot, double Strike, double Growth, double Payout)
{
    // A rate whose effect to expiry is below this is the rounding of a forward or discount factor, not a rate.
    private const double GrowthLeast = 1e-13;

    /// <summary>Up to where exercise just before expiry is right: K, or where rK = qS if that is lower.</summary>
    public double BoundaryMost => Payout > Growth && Growth > 0 ? Strike * (Growth / Payout) : Strike;

    /// <summary>Where exercise before expiry is right.</summary>
    public ExerciseRegion Region
    {
        get
        {
            if (Growth > 0)
            {
                return ExerciseRegion.BeyondBoundary;
            }
            return Payout >= Growth ? ExerciseRegion.None : ExerciseRegion.BetweenBoundaries;
        }
    }

    /// <summary>The best exercise if spot follows its forward: now, at expiry, or where rK = qS between.</summary>
    public double CertainValue
    {
        get
        {
            double best = Math.Max(Math.Max(CertainAt(0), CertainAt(1)), 0);
            double turn = Math.Log(Payout * Spot / (Growth * Strike)) / (Payout - Growth);
            return turn is > 0 and < 1 ? Math.Max(best, CertainAt(turn)) : best;
        }
    }

    /// <summary>What no volatility reaches: the strike, paid when it is worth most.</summary>
    public double ValueMost => Strike * Math.Max(1, Math.Exp(-Growth));

    /// <summary>∂price/∂(σ√T) without early exercise, in USD.</summary>
    public double EuropeanVega(double deviation)
    {
        double d1 = (LogRatio.Of(Spot, Strike) + Growth - Payout) / deviation + 0.5 * deviation;
        return Spot * Math.Exp(-Payout) * NormalDistribution.Density(d1);
    }

    /// <summary>The yield is what forward and spot imply, whatever carry theta is told to use.</summary>
    public static PutForm Of(in ExpiryTerms terms, double strikeUsd, OptionSide side) =>
        Of(terms.SpotUsd, terms.ForwardUsd, terms.DiscountFactor, strikeUsd, side);

    /// <summary>One row of columns; without a number if one of its inputs is not finite and positive.</summary>
    public static PutForm Of(in AmericanContracts contracts, int row) =>
        Of(
            contracts.SpotUsd[row],
            contracts.ForwardUsd[row],
            contracts.DiscountFactor[row],
            contracts.StrikeUsd[row],
            contracts.Side[row]
        );

    private static PutForm Of(double spot, double forward, double discount, double strike, OptionSide side)
    {
        double growth = Snap(-Math.Log(discount));
        double payout = Snap(growth - LogRatio.Of(forward, spot));
        return side == OptionSide.Put ? new(spot, strike, growth, payout) : new(strike, spot, payout, growth);
    }

    private double CertainAt(double share) => Strike * Math.Exp(-Growth * share) - Spot * Math.Exp(-Payout * share);

    private static double Snap(double growth) => Math.Abs(growth) < GrowthLeast ? 0 : growth;
}
