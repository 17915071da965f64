using System.Collections.Immutable;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>The strikes with the largest gamma exposure, netted and not.</summary>
/// <remarks>Definitions: docs/math/walls.md.</remarks>
public static class GammaNodes
{
    /// <summary>King node: the strike with the largest net exposure by size; its value keeps the sign.</summary>
    /// <remarks>The share is of the sum of absolute net exposures. Of equals the one nearer to spot.</remarks>
    public static LevelResult KingNode(ExposureByStrike exposure, double spotUsd)
    {
        ArgumentNullException.ThrowIfNull(exposure);
        ImmutableArray<double> sizes = [.. exposure.NetGexUsd.Select(Math.Abs)];
        StrikePeak peak = StrikePeak.Nearest(exposure.StrikeUsd, sizes, spotUsd, StrikeRange.Any);
        return peak.Index < 0
            ? None(exposure)
            : peak.ToLevel(exposure.StrikeUsd[peak.Index], exposure.NetGexUsd[peak.Index]);
    }

    /// <summary>Absolute-gamma strike: the largest sum of call and put exposure without signs.</summary>
    public static LevelResult AbsoluteGamma(ExposureByStrike exposure, double spotUsd)
    {
        ArgumentNullException.ThrowIfNull(exposure);
        StrikePeak peak = StrikePeak.Nearest(exposure.StrikeUsd, exposure.GrossGexUsd, spotUsd, StrikeRange.Any);
        return peak.Index < 0 ? None(exposure) : peak.ToLevel(exposure.StrikeUsd);
    }

    private static LevelResult None(ExposureByStrike exposure) =>
        exposure.Count == 0 ? LevelResult.None(NoLevelReason.EmptyScope, "No strike is in scope.")
        : exposure.UncoveredContracts.Any(open => open > 0)
            ? LevelResult.None(NoLevelReason.NoGamma, "No open contract in scope has a gamma.")
        : LevelResult.None(NoLevelReason.NoOpenInterest, "No contract in scope is known to be open.");
}
