using System.Runtime.InteropServices;

namespace Strikelight.Providers.Simulated;

/// <summary>Model values of one strike.</summary>
/// <param name="CallUsd">Value of the call.</param>
/// <param name="PutUsd">Value of the put.</param>
/// <param name="CallDelta">Discounted change of the call for a change of the forward.</param>
/// <param name="PutDelta">That of the put.</param>
/// <param name="Gamma">Discounted change of either delta for a change of the forward.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OptionValue(
    double CallUsd,
    double PutUsd,
    double CallDelta,
    double PutDelta,
    double Gamma
)
{
    /// <summary>The value where the holder may exercise at once.</summary>
    /// <remarks>
    /// The simulated market gives early exercise no further worth: out of the money, where volatility is read, that is
    /// within the width of a quote except for far expiries.
    /// </remarks>
    public OptionValue AtLeastIntrinsic(double spot, double strike) =>
        this with
        {
            CallUsd = Math.Max(CallUsd, spot - strike),
            PutUsd = Math.Max(PutUsd, strike - spot),
        };
}
