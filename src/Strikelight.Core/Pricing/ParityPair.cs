using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>A strike whose call and put are both quoted on two sides.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="CallUsd">Mid of the call.</param>
/// <param name="PutUsd">Mid of the put.</param>
/// <param name="SpreadUsd">Both spreads together, at least a cent.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ParityPair(double StrikeUsd, double CallUsd, double PutUsd, double SpreadUsd)
{
    /// <summary>Call less put.</summary>
    public double DifferenceUsd => CallUsd - PutUsd;

    /// <summary>The forward this strike alone gives.</summary>
    public double ForwardUsd(double discountFactor) => StrikeUsd + DifferenceUsd / discountFactor;
}
