using System.Runtime.InteropServices;

namespace Strikelight.Bench.Textbook;

/// <summary>What all options of an expiry share, in a textbook's letters.</summary>
/// <param name="Spot">S in USD.</param>
/// <param name="Rate">r, continuous, per year.</param>
/// <param name="Yield">q, continuous, per year.</param>
/// <param name="Years">T.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextbookTerms(double Spot, double Rate, double Yield, double Years);
