using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>Rows of a column that share an expiry.</summary>
/// <param name="Terms">Spot, forward, discount factor and time.</param>
/// <param name="Start">First row.</param>
/// <param name="End">The row behind the last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GreeksRun(ExpiryTerms Terms, int Start, int End) : IContractRun;
