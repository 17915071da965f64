using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>What a forward costs to carry: the rate less dividends and borrow, as quotes imply it.</summary>
/// <param name="PerYear">ln(F/S)/T, continuous; NaN within seven days of settlement, where a step is no rate.</param>
/// <param name="YieldPerYear">Rate less carry: dividend yield and borrow cost together; NaN where the carry is.</param>
/// <param name="CashUsd">
/// Present value of what holding the share pays until settlement, S − DF·F: dividends, and borrow lent out. Negative
/// where the forward stands above spot grown at the rate.
/// </param>
/// <param name="ErrorPerYear">Standard error of carry and yield from the forward's; NaN where the carry is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ImpliedCarry(double PerYear, double YieldPerYear, double CashUsd, double ErrorPerYear)
{
    /// <summary>Nothing known: the forward is not from parity.</summary>
    public static ImpliedCarry Unknown { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);
}
