using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>The strikes next below and next above (or at) a forward; NaN where there is none.</summary>
/// <param name="LowerStrikeUsd">The highest strike below.</param>
/// <param name="Lower">Its volatility.</param>
/// <param name="UpperStrikeUsd">The lowest strike that is not below.</param>
/// <param name="Upper">Its volatility.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AtmPair(double LowerStrikeUsd, VolResult Lower, double UpperStrikeUsd, VolResult Upper)
{
    /// <summary>Whether there is one on either side.</summary>
    public bool IsComplete => !double.IsNaN(LowerStrikeUsd) && !double.IsNaN(UpperStrikeUsd);

    /// <summary>Whether a volatility of the vendor's is in it.</summary>
    public bool HasVendor => Lower.Status == VolStatus.VendorValue || Upper.Status == VolStatus.VendorValue;

    /// <summary>With the next strike of an ascending walk.</summary>
    public AtmPair With(double strike, VolResult vol, double forward)
    {
        if (strike < forward)
        {
            return this with { LowerStrikeUsd = strike, Lower = vol };
        }
        return double.IsNaN(UpperStrikeUsd) ? this with { UpperStrikeUsd = strike, Upper = vol } : this;
    }
}
