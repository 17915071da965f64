using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>What Greeks are computed from, one row a contract, all columns of one length.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly ref struct GreeksInput
{
    /// <summary>Strike in USD; a row whose strike is not from 1e-140 to 1e140 has no Greeks.</summary>
    public required ReadOnlySpan<double> StrikeUsd { get; init; }

    /// <summary>Annual volatility, a fraction; a row has no Greeks unless σ√T is from 1e-12 to 1e6.</summary>
    public required ReadOnlySpan<double> Volatility { get; init; }

    /// <summary>Call or put.</summary>
    public required ReadOnlySpan<OptionSide> Side { get; init; }

    /// <summary>
    /// ln(K/R) with R = <see cref="ReferenceUsd"/>, computed once for a chain; empty to have it computed each time.
    /// </summary>
    public ReadOnlySpan<double> LogStrike { get; init; }

    /// <summary>
    /// R; a price near the forwards, say a spot of that day: near the money the logarithm's rounding would otherwise
    /// be that of ln K.
    /// </summary>
    public double ReferenceUsd { get; init; }

    /// <summary>Throws unless the columns have one length.</summary>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    internal void Check()
    {
        Guard.SameLength(StrikeUsd.Length, Volatility.Length);
        Guard.SameLength(StrikeUsd.Length, Side.Length);
        if (!LogStrike.IsEmpty)
        {
            Guard.SameLength(StrikeUsd.Length, LogStrike.Length);
            Guard.FinitePositive(ReferenceUsd);
        }
    }
}
