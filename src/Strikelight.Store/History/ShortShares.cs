using System.Runtime.InteropServices;

namespace Strikelight.Store.History;

/// <summary>Shares sold short; the source gives fractions of shares.</summary>
/// <param name="SoldShort">Shares sold short, exempt ones included.</param>
/// <param name="Exempt">Of these, exempt from the price test.</param>
/// <param name="Total">All shares.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ShortShares(double SoldShort, double Exempt, double Total);
