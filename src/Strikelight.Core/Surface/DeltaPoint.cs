using System.Runtime.InteropServices;

namespace Strikelight.Core.Surface;

/// <summary>The strike of a smile that has a given forward delta.</summary>
/// <param name="LogMoneyness">ln(K/F); NaN where the smile has no such strike.</param>
/// <param name="Volatility">Annual volatility there, a fraction; NaN where none.</param>
/// <param name="IsQuoted">Whether it lies within the quoted strikes; beyond them it is an extrapolation.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DeltaPoint(double LogMoneyness, double Volatility, bool IsQuoted)
{
    /// <summary>No such strike.</summary>
    public static DeltaPoint Missing { get; } = new(double.NaN, double.NaN, false);
}
