using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>One entry of a rate table.</summary>
/// <param name="Years">Time to payment in years of 365 days; finite and positive.</param>
/// <param name="AnnualRate">Continuously compounded, per year, a fraction.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RatePoint(double Years, double AnnualRate);
