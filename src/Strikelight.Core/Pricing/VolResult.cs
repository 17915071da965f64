using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>A volatility, or why there is none.</summary>
/// <param name="AnnualVolatility">A fraction; NaN unless <paramref name="Status"/> is solved.</param>
/// <param name="Status">How the search ended.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VolResult(double AnnualVolatility, VolStatus Status)
{
    /// <summary>A volatility that reproduces the price.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite and positive.</exception>
    public static VolResult Solved(double annualVolatility)
    {
        Guard.FinitePositive(annualVolatility);
        return new(annualVolatility, VolStatus.Solved);
    }

    /// <summary>No volatility, for the reason given.</summary>
    public static VolResult Failed(VolStatus why) => new(double.NaN, why);
}
