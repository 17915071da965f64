using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>A price whose volatility is wanted.</summary>
/// <param name="PriceUsd">Present value per share; NaN where there is no quote.</param>
/// <param name="ForwardUsd">Forward for the settlement instant; NaN where there is none.</param>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="Years">Time to settlement in years.</param>
/// <param name="Side">Call or put.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PricedOption(
    double PriceUsd,
    double ForwardUsd,
    double StrikeUsd,
    double Years,
    OptionSide Side
)
{
    /// <summary>Present value of 1 USD paid at settlement; 1 for a price that is not discounted.</summary>
    public double DiscountFactor { get; init; } = 1;
}
