using System.Runtime.InteropServices;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench;

/// <summary>One option by the textbook: bisection for its volatility, Black-Scholes for its gamma.</summary>
/// <param name="PriceUsd">Undiscounted out-of-the-money price at this strike.</param>
/// <param name="IsCall">Whether that price is a call's.</param>
/// <param name="SpotUsd">Spot.</param>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="Years">Time to settlement.</param>
/// <param name="Rate">Continuous rate per year.</param>
/// <param name="Yield">Continuous dividend yield per year.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlainOption(
    double PriceUsd,
    bool IsCall,
    double SpotUsd,
    double StrikeUsd,
    double Years,
    double Rate,
    double Yield
)
{
    private const double VolatilityMost = 20;
    private const double BracketLeast = 1e-10;

    /// <summary>Halves a bracket of the volatility until it is as narrow as the solver's own error.</summary>
    public double Volatility()
    {
        double low = 0;
        double high = VolatilityMost;
        while (high - low > BracketLeast)
        {
            double middle = 0.5 * (low + high);
            if (Price(middle) < PriceUsd)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /// <summary>Gamma per share at a spot.</summary>
    public static double Gamma(double spot, in PlainOption option, double volatility)
    {
        double deviation = volatility * Math.Sqrt(option.Years);
        double drift = (option.Rate - option.Yield + 0.5 * volatility * volatility) * option.Years;
        double d1 = (Math.Log(spot / option.StrikeUsd) + drift) / deviation;
        double density = Math.Exp(-0.5 * d1 * d1) / Math.Sqrt(2 * Math.PI);
        return Math.Exp(-option.Yield * option.Years) * density / (spot * deviation);
    }

    private double Price(double volatility)
    {
        double forward = SpotUsd * Math.Exp((Rate - Yield) * Years);
        double deviation = volatility * Math.Sqrt(Years);
        double d1 = Math.Log(forward / StrikeUsd) / deviation + 0.5 * deviation;
        double d2 = d1 - deviation;
        return IsCall
            ? forward * NormalDistribution.Cumulative(d1) - StrikeUsd * NormalDistribution.Cumulative(d2)
            : StrikeUsd * NormalDistribution.Cumulative(-d2) - forward * NormalDistribution.Cumulative(-d1);
    }
}
