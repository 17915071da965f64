using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>Levels at strikes, each with the row of its strike beside it.</summary>
internal static class KeyLevelViews
{
    /// <summary>The levels, as the page shows them in this order.</summary>
    public static IReadOnlyList<KeyLevelView> Of(LevelsView levels, IReadOnlyList<StrikeView> strikes, double spotUsd)
    {
        Dictionary<double, StrikeView> rows = strikes.ToDictionary(strike => strike.StrikeUsd);
        return
        [
            Level("callWall", levels.CallWall),
            Level("putWall", levels.PutWall),
            Level("kingNode", levels.KingNode),
            Level("mostValuableStrike", levels.MostValuableStrike),
            Level("maxPain", levels.MaxPain),
        ];

        KeyLevelView Level(string name, StrikeLevelView level)
        {
            StrikeView? row = level.StrikeUsd is { } strike ? rows.GetValueOrDefault(strike) : null;
            return new()
            {
                Level = name,
                StrikeUsd = level.StrikeUsd,
                Reason = level.Reason,
                DistanceUsd = level.StrikeUsd - spotUsd,
                DistancePct = level.DistancePct,
                CallVolume = row?.CallVolume,
                PutVolume = row?.PutVolume,
                CallOi = row?.CallOi,
                PutOi = row?.PutOi,
                NetGexUsdPerPct = row?.NetGexUsdPerPct,
            };
        }
    }
}
