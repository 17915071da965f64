using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>What is held at one strike of a series at one volatility.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="Volatility">Annual volatility, a fraction; NaN where nothing is held.</param>
/// <param name="CallShares">Signed position in calls times multiplier.</param>
/// <param name="PutShares">The same of the puts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StrikeRow(double StrikeUsd, double Volatility, double CallShares, double PutShares);
