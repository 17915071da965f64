using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>Call walls at or above spot and put walls at or below it, for each measure.</summary>
/// <remarks>
/// The strike with most of the measure on its side; of equals the one nearer to spot. The share is of the side's total
/// over all strikes in scope, of the growing strikes alone for the change of open interest. Definitions:
/// docs/math/walls.md.
/// </remarks>
public static class Walls
{
    /// <summary>The wall of one side.</summary>
    /// <param name="activity">Sums by strike of the scope.</param>
    /// <param name="side">Calls: looked for at strikes ≥ spot; puts: at strikes ≤ spot.</param>
    /// <param name="measure">What it has most of.</param>
    /// <param name="spotUsd">Spot.</param>
    public static LevelResult Find(StrikeActivity activity, OptionSide side, WallMeasure measure, double spotUsd)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Guard.FinitePositive(spotUsd);
        StrikeColumn column = activity.Of(side).Of(measure);
        if (activity.StrikeUsd.IsEmpty || column.IsUnknown)
        {
            return Missing(activity, side, measure);
        }
        StrikeRange range = StrikeRange.Of(side, spotUsd);
        StrikePeak peak = StrikePeak.Nearest(activity.StrikeUsd, column.ByStrike, spotUsd, range);
        if (peak.Index >= 0)
        {
            return peak.ToLevel(activity.StrikeUsd);
        }
        bool nothingHere = !activity.StrikeUsd.Any(range.Contains);
        return nothingHere
            ? LevelResult.None(
                NoLevelReason.NothingOnThisSide,
                side == OptionSide.Call
                    ? "No strike is listed at or above spot."
                    : "No strike is listed at or below spot."
            )
            : Nothing(side, measure);
    }

    /// <summary>"Volume wall (classic)": the strike with the side's largest volume, on either side of spot.</summary>
    /// <remarks>Kept for those who are used to it; it says nothing about positions.</remarks>
    public static LevelResult Classic(StrikeActivity activity, OptionSide side, double spotUsd)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Guard.FinitePositive(spotUsd);
        StrikeColumn column = activity.Of(side).Volume;
        if (activity.StrikeUsd.IsEmpty || column.IsUnknown)
        {
            return Missing(activity, side, WallMeasure.Volume);
        }
        StrikePeak peak = StrikePeak.Nearest(activity.StrikeUsd, column.ByStrike, spotUsd, StrikeRange.Any);
        return peak.Index >= 0 ? peak.ToLevel(activity.StrikeUsd) : Nothing(side, WallMeasure.Volume);
    }

    /// <summary>The walls of all four measures, in the order of <see cref="WallMeasure"/>.</summary>
    public static ImmutableArray<WallPair> All(StrikeActivity activity, double spotUsd) =>
        [
            .. Enum.GetValues<WallMeasure>()
                .Select(measure => new WallPair(
                    measure,
                    Find(activity, OptionSide.Call, measure, spotUsd),
                    Find(activity, OptionSide.Put, measure, spotUsd)
                )),
        ];

    /// <summary>Nothing is known: of no contract, or because there is none.</summary>
    private static LevelResult Missing(StrikeActivity activity, OptionSide side, WallMeasure measure)
    {
        SideActivity listed = activity.Of(side);
        if (activity.StrikeUsd.IsEmpty)
        {
            return LevelResult.None(NoLevelReason.EmptyScope, "No strike is in scope.");
        }
        if (listed.Of(measure).UnknownContracts == 0)
        {
            return LevelResult.None(NoLevelReason.NothingOnThisSide, $"No {Word(side)} is in scope.");
        }
        return measure switch
        {
            WallMeasure.GammaOpenInterest when !listed.OpenInterest.IsUnknown => LevelResult.None(
                NoLevelReason.NoGamma,
                $"No open {Word(side)} in scope has a gamma."
            ),
            WallMeasure.GammaOpenInterest or WallMeasure.OpenInterest => LevelResult.None(
                NoLevelReason.NoOpenInterest,
                "The source gives no open interest."
            ),
            WallMeasure.Volume => LevelResult.None(NoLevelReason.NoVolume, "The source gives no volume."),
            _ => LevelResult.None(NoLevelReason.NoOpenInterestChange, "The change of open interest is not known."),
        };
    }

    /// <summary>Everything is known, and it is nothing.</summary>
    private static LevelResult Nothing(OptionSide side, WallMeasure measure) =>
        measure switch
        {
            WallMeasure.Volume => LevelResult.None(
                NoLevelReason.NoVolume,
                $"No {Word(side)} where the wall is looked for has traded in this session."
            ),
            WallMeasure.OpenInterestChange => LevelResult.None(
                NoLevelReason.NoOpenInterestChange,
                $"Open interest has grown in no {Word(side)} where the wall is looked for."
            ),
            WallMeasure.GammaOpenInterest => LevelResult.None(
                NoLevelReason.NoGamma,
                $"No {Word(side)} where the wall is looked for is known to have gamma open."
            ),
            _ => LevelResult.None(
                NoLevelReason.NoOpenInterest,
                $"No {Word(side)} is open where the wall is looked for."
            ),
        };

    private static string Word(OptionSide side) => side == OptionSide.Call ? "call" : "put";
}
