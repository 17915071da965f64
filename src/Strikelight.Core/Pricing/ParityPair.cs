using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>A strike whose call and put are both quoted on two sides.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="DifferenceUsd">Mid of the call less mid of the put.</param>
/// <param name="SpreadUsd">Both spreads together, at least a cent.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ParityPair(double StrikeUsd, double DifferenceUsd, double SpreadUsd)
{
    /// <summary>The forward this strike alone gives.</summary>
    public double ForwardUsd(double discountFactor) => StrikeUsd + DifferenceUsd / discountFactor;
}
