using System.Runtime.InteropServices;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>What exposures are computed from, one row a contract, all columns of one length.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly ref struct ExposureInput
{
    /// <summary>Strike, volatility and side.</summary>
    public required GreeksInput Contracts { get; init; }

    /// <summary>Signed position in contracts, positive where dealers are long; NaN where not known.</summary>
    public required ReadOnlySpan<double> PositionContracts { get; init; }

    /// <summary>Throws unless the columns have one length.</summary>
    /// <exception cref="ArgumentException">They have not.</exception>
    internal void Check()
    {
        Contracts.Check();
        Guard.SameLength(Contracts.StrikeUsd.Length, PositionContracts.Length);
    }
}
