using System.Runtime.InteropServices;

namespace Strikelight.Core.Indicators;

/// <summary>A bar at which MACD has crossed its signal.</summary>
/// <param name="BarIndex">Index of the closed bar.</param>
/// <param name="IsUpward">Whether the line rose above the signal.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MacdCross(int BarIndex, bool IsUpward);
