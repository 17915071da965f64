using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>The ladders of the symbols, all equally high.</summary>
internal static class ZeroDteLadders
{
    /// <summary>The ladder of each symbol that has figures, by its name.</summary>
    public static IReadOnlyDictionary<string, LadderModel> Of(IEnumerable<ZeroDteIndexView> indexes)
    {
        Dictionary<string, LadderModel> own = indexes
            .Where(index => index.Figures is not null)
            .ToDictionary(index => index.Symbol, index => Ladder(index.Figures!), StringComparer.Ordinal);
        LadderLayout[] drawn = [.. own.Values.Select(model => new LadderLayout(model))];
        int above = drawn.Select(layout => layout.AboveLanes).DefaultIfEmpty().Max();
        int below = drawn.Select(layout => layout.BelowLanes).DefaultIfEmpty().Max();
        return own.ToDictionary(
            pair => pair.Key,
            pair => pair.Value with { AboveLanesLeast = above, BelowLanesLeast = below },
            StringComparer.Ordinal
        );
    }

    private static LadderModel Ladder(ZeroDteFigures figures) =>
        new()
        {
            SpotUsd = figures.Price.SpotUsd,
            PutWallUsd = figures.Levels.PutWall.StrikeUsd,
            CallWallUsd = figures.Levels.CallWall.StrikeUsd,
            ExpectedLowUsd = figures.Levels.ExpectedMoveUsd.LowUsd,
            ExpectedHighUsd = figures.Levels.ExpectedMoveUsd.HighUsd,
            ZeroGammaUsd = figures.Levels.ZeroGamma.PriceUsd,
            Decimals = figures.Price.Decimals,
        };
}
