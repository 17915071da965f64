using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>An option as a put: a call changes places of spot and strike, and of rate and yield.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PutTerms(double Spot, double Strike, double Rate, double Yield)
{
    // A rate whose effect to expiry is below this is the rounding of a forward or discount factor, not a rate.
    private const double GrowthLeast = 1e-13;

    /// <summary>The level just before expiry up to which exercise is right: K, or where rK = qS if that is lower.</summary>
    public double BoundaryMost => Yield > Rate && Rate > 0 ? Strike * (Rate / Yield) : Strike;

    /// <summary>The option as a put. The yield is what forward and spot imply, whatever carry theta is told.</summary>
    public static PutTerms Of(in ExpiryTerms terms, double strikeUsd, OptionSide side)
    {
        double growth = -Math.Log(terms.DiscountFactor);
        double rate = PerYear(growth, terms.Years);
        double yield = PerYear(growth - LogRatio.Of(terms.ForwardUsd, terms.SpotUsd), terms.Years);
        return side == OptionSide.Put
            ? new(terms.SpotUsd, strikeUsd, rate, yield)
            : new(strikeUsd, terms.SpotUsd, yield, rate);
    }

    private static double PerYear(double growth, double years) => Math.Abs(growth) < GrowthLeast ? 0 : growth / years;
}
