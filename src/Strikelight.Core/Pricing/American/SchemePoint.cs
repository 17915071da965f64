using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing.American;

/// <summary>One point of an integral over time, as an angle from now to expiry.</summary>
/// <param name="Sine">Root of the share of time that has passed.</param>
/// <param name="Cosine">Root of the share of time that is left.</param>
/// <param name="Weight">Weight in the angle, doubled: times sine and cosine it is the weight in time.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SchemePoint(double Sine, double Cosine, double Weight);
