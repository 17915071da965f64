using System.Runtime.InteropServices;

namespace Strikelight.Core.Levels;

/// <summary>Gross premium of one contract.</summary>
/// <param name="PremiumUsd">Volume times price times multiplier; NaN where missing.</param>
/// <param name="Basis">Which price was used.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ContractPremium(double PremiumUsd, PremiumBasis Basis);
