using System.Runtime.InteropServices;

namespace Strikelight.Core.Outcomes;

/// <summary>A 95 % confidence interval of a share or a difference of shares; NaN where nothing counted.</summary>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScoreInterval(double Low, double High);
