using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>Forward and discount factor of one expiry.</summary>
/// <param name="ForwardUsd">Forward for the settlement instant; NaN where none could be had.</param>
/// <param name="StandardErrorUsd">Standard error of the forward; NaN where it is not from parity.</param>
/// <param name="Origin">How the forward was come by.</param>
/// <param name="DiscountFactor">Present value of 1 USD paid at settlement; NaN where the expiry is over.</param>
/// <param name="DiscountOrigin">How the discount factor was come by.</param>
/// <param name="PairCount">Strikes that stand behind a forward by parity, outliers not counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ForwardEstimate(
    double ForwardUsd,
    double StandardErrorUsd,
    ForwardOrigin Origin,
    double DiscountFactor,
    DiscountOrigin DiscountOrigin,
    int PairCount
)
{
    /// <summary>Of an expiry that is over.</summary>
    internal static ForwardEstimate Expired { get; } =
        new(double.NaN, double.NaN, ForwardOrigin.Expired, double.NaN, DiscountOrigin.NotTried, 0);
}
