using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>Levels of each expiry date in scope, with the walls that stand on one another.</summary>
/// <remarks>Definition: docs/math/walls.md.</remarks>
public static class StackedWalls
{
    /// <summary>Walls this near to one another, as a fraction of the price, are stacked.</summary>
    public const double Nearness = 0.01;

    /// <summary>Levels of every expiry date in scope.</summary>
    /// <param name="slice">The contracts that count.</param>
    /// <param name="positions">Signed positions of the chain.</param>
    /// <param name="measure">Measure of the walls.</param>
    /// <param name="zeroGammaMost">How many of the nearest dates get a zero gamma of their own.</param>
    public static ImmutableArray<ExpiryLevels> Compute(
        ChainSlice slice,
        SignedPositions positions,
        WallMeasure measure,
        int zeroGammaMost
    )
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(positions);
        ImmutableArray<ExpiryLevels> single =
        [
            .. slice.Expiries.Select((expiry, i) => Of(slice.Only(expiry), positions, measure, i < zeroGammaMost)),
        ];
        return
        [
            .. single.Select(levels =>
                levels with
                {
                    CallWallsStacked = Stacked(levels.CallWall, single.Select(other => other.CallWall)),
                    PutWallsStacked = Stacked(levels.PutWall, single.Select(other => other.PutWall)),
                }
            ),
        ];
    }

    private static ExpiryLevels Of(ChainSlice expiry, SignedPositions positions, WallMeasure measure, bool zeroGamma)
    {
        double spot = expiry.SpotUsd;
        StrikeActivity activity = StrikeActivity.Compute(expiry);
        return new(
            expiry.Expiries[0],
            Walls.Find(activity, OptionSide.Call, measure, spot),
            Walls.Find(activity, OptionSide.Put, measure, spot),
            GammaNodes.KingNode(ExposureSums.ByStrike(expiry, positions), spot),
            zeroGamma ? ZeroGamma.Find(expiry, positions).Level : null
        );
    }

    private static int Stacked(LevelResult wall, IEnumerable<LevelResult> walls) =>
        walls.Count(other =>
            !ReferenceEquals(other, wall) && Math.Abs(other.PriceUsd - wall.PriceUsd) <= Nearness * wall.PriceUsd
        );
}
