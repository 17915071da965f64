using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>Value and sensitivities of one option, per share, to spot, with rate and yield held.</summary>
/// <param name="PriceUsd">Present value.</param>
/// <param name="Delta">USD of value per USD of spot.</param>
/// <param name="Gamma">Delta per USD of spot.</param>
/// <param name="Vega">USD per 1.00 of annual volatility; a vol point is a hundredth of it.</param>
/// <param name="ThetaPerYear">USD per year of passing time; a calendar day is 1/365 of it. Mostly negative.</param>
/// <param name="RhoPerUnit">USD per 1.00 of the interest rate, yield held.</param>
/// <param name="Vanna">Delta per 1.00 of annual volatility.</param>
/// <param name="Charm">Delta per year of passing time.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OptionGreeks(
    double PriceUsd,
    double Delta,
    double Gamma,
    double Vega,
    double ThetaPerYear,
    double RhoPerUnit,
    double Vanna,
    double Charm
)
{
    /// <summary>Vega per 1.00 of annual volatility.</summary>
    public required double Vomma { get; init; }

    /// <summary>Gamma per USD of spot.</summary>
    public required double Speed { get; init; }

    /// <summary>Gamma per year of passing time.</summary>
    public required double ColorPerYear { get; init; }

    /// <summary>Gamma per 1.00 of annual volatility.</summary>
    public required double Zomma { get; init; }
}
