using Strikelight.Core.Levels;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Spx;

/// <summary>Fills the tab of strikes; computes nothing that Core defines.</summary>
internal static class StrikesViews
{
    /// <summary>The tab.</summary>
    public static StrikesView Of(SpxQuestion question)
    {
        ChainLevels levels = question.Levels;
        double spot = levels.SpotUsd;
        StrikeColumn calls = levels.Activity.Calls.OpenInterestChange;
        StrikeColumn puts = levels.Activity.Puts.OpenInterestChange;
        return new()
        {
            MaxPain =
            [
                .. levels
                    .MaxPain.OrderBy(pain => pain.Series.SettlesAt)
                    .Select(pain => new PainView(
                        HeadViews.Series(question, pain.Series),
                        LevelViews.Strike(pain.Level, spot),
                        (double?)pain.PayoutUsd,
                        pain.UnknownContracts
                    )),
            ],
            Walls =
            [
                .. levels.Walls.Select(pair => new WallsRowView(
                    WallMeasures.Name(pair.Measure),
                    LevelViews.Strike(pair.Call, spot),
                    LevelViews.Strike(pair.Put, spot)
                )),
            ],
            Expiries =
            [
                .. levels.Expiries.Select(expiry => new ExpiryWallsView(
                    expiry.Expiry.Expiry,
                    expiry.Expiry.Roots,
                    LevelViews.Strike(expiry.CallWall, spot),
                    LevelViews.Strike(expiry.PutWall, spot),
                    LevelViews.Strike(expiry.KingNode, spot)
                )),
            ],
            Strikes = ChainFigures.Strikes(levels),
            OiChange =
            [
                .. levels.ByStrike.StrikeUsd.Select(
                    (strike, i) =>
                        new OiStepView(strike, Known.OrNull(calls.ByStrike[i]), Known.OrNull(puts.ByStrike[i]))
                ),
            ],
            OiChangeReason =
                calls.IsUnknown && puts.IsUnknown
                    ? "The source does not say how open interest changed since the close before."
                    : null,
        };
    }
}
