using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing.American;

/// <summary>Value of an American option and the sensitivities its own model gives, per share, to spot.</summary>
/// <param name="PriceUsd">Present value.</param>
/// <param name="Delta">USD of value per USD of spot.</param>
/// <param name="Gamma">Delta per USD of spot; 0 where exercise now is right.</param>
/// <param name="ThetaPerYear">USD per year of passing time; 0 where exercise now is right.</param>
/// <param name="Method">How it was come by.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AmericanValue(
    double PriceUsd,
    double Delta,
    double Gamma,
    double ThetaPerYear,
    AmericanMethod Method
)
{
    /// <summary>No value: an input is missing or impossible.</summary>
    public static AmericanValue None { get; } =
        new(double.NaN, double.NaN, double.NaN, double.NaN, AmericanMethod.None);
}
