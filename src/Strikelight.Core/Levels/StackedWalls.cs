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
        double[] gex = new double[slice.Chain.Count];
        double[] byContract = new double[slice.Chain.Count];
        ExposureUnits.GexByContract(slice, positions, gex);
        WallMeasures.ByContract(slice, measure, byContract);
        ExpiryWalls walls = new(slice, positions, gex, byContract);
        ImmutableArray<LevelResult> zeros =
        [
            .. slice.Expiries.Take(zeroGammaMost).Select(expiry => ZeroGamma.Find(slice.Only(expiry), positions).Level),
        ];
        return Compute(walls, measure, zeros);
    }

    /// <summary>Levels from what is known of each contract and the zero gammas of the nearest dates.</summary>
    internal static ImmutableArray<ExpiryLevels> Compute(
        in ExpiryWalls walls,
        WallMeasure measure,
        ImmutableArray<LevelResult> zeroGammas
    )
    {
        ImmutableArray<ExpiryGroup> expiries = walls.Expiries;
        ExpiryLevels[] single = new ExpiryLevels[expiries.Length];
        for (int i = 0; i < single.Length; i++)
        {
            single[i] = walls.Of(expiries[i], measure, i < zeroGammas.Length ? zeroGammas[i] : null);
        }
        var stacked = ImmutableArray.CreateBuilder<ExpiryLevels>(single.Length);
        foreach (ExpiryLevels levels in single)
        {
            stacked.Add(
                levels with
                {
                    CallWallsStacked = Stacked(levels, single, OptionSide.Call),
                    PutWallsStacked = Stacked(levels, single, OptionSide.Put),
                }
            );
        }
        return stacked.MoveToImmutable();
    }

    private static int Stacked(ExpiryLevels levels, ExpiryLevels[] all, OptionSide side)
    {
        double wall = levels.Wall(side).PriceUsd;
        int count = 0;
        foreach (ExpiryLevels other in all)
        {
            bool isNear = Math.Abs(other.Wall(side).PriceUsd - wall) <= Nearness * wall;
            count += isNear && !ReferenceEquals(other, levels) ? 1 : 0;
        }
        return count;
    }
}
