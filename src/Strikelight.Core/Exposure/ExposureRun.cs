using System.Runtime.InteropServices;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Rows of a column that share an expiry and a contract size.</summary>
/// <param name="Terms">Spot, forward, discount factor and time.</param>
/// <param name="Multiplier">Shares a contract.</param>
/// <param name="Start">First row.</param>
/// <param name="End">The row behind the last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExposureRun(ExpiryTerms Terms, int Multiplier, int Start, int End) : IContractRun;
