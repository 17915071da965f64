using System.Runtime.InteropServices;

namespace Strikelight.Core.Surface;

/// <summary>Total variance of a smile at one strike, with its first two derivatives.</summary>
/// <param name="TotalVariance">w = σ²T.</param>
/// <param name="Slope">∂w/∂k with k = ln(K/F).</param>
/// <param name="Curvature">∂²w/∂k².</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SmilePoint(double TotalVariance, double Slope, double Curvature)
{
    /// <summary>Durrleman's function g(k): negative where a butterfly would cost less than nothing.</summary>
    /// <param name="logMoneyness">The k at which the point was taken.</param>
    /// <remarks>
    /// The probability density of k is g·exp(−d2²/2)/√(2πw); Gatheral and Jacquier 2013, equation 2.1. NaN where the
    /// total variance is not positive.
    /// </remarks>
    public double Durrleman(double logMoneyness)
    {
        if (!(TotalVariance > 0))
        {
            return double.NaN;
        }
        double lean = 1 - 0.5 * logMoneyness * Slope / TotalVariance;
        return lean * lean - 0.25 * Slope * Slope * (1 / TotalVariance + 0.25) + 0.5 * Curvature;
    }
}
