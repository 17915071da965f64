using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>How much of what is open stands behind an exposure.</summary>
/// <param name="CoveredContracts">Size of the positions with a known gamma, in contracts.</param>
/// <param name="UncoveredContracts">Size of the positions without a gamma: in no sum.</param>
/// <param name="UnknownPositions">Listed contracts whose position is not known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExposureCoverage(double CoveredContracts, double UncoveredContracts, int UnknownPositions)
{
    /// <summary>Share of the known positions that is covered; NaN where nothing is open.</summary>
    public double Share => CoveredContracts / (CoveredContracts + UncoveredContracts);
}
