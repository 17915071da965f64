using System.Collections.Immutable;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>Where the re-priced total gamma exposure changes sign.</summary>
/// <param name="Level">The root nearest to spot, or why there is none.</param>
/// <param name="RootsUsd">All roots found in the range, ascending.</param>
/// <param name="Profile">The profile that was searched.</param>
public sealed record ZeroGammaResult(LevelResult Level, ImmutableArray<double> RootsUsd, GammaProfile Profile)
{
    /// <summary>Profile at spot, USD per 1 %: positive above zero gamma in the common shape, negative below.</summary>
    public double GexAtSpotUsd => Profile.GexUsd[Profile.GexUsd.Length / 2];
}
