using Strikelight.Core.Levels;

namespace Strikelight.Web.Pages.Levels;

/// <summary>Turns levels into their views.</summary>
internal static class LevelViews
{
    /// <summary>A level that is a strike.</summary>
    public static StrikeLevelView Strike(LevelResult level, double spotUsd) =>
        new(
            Known.OrNull(level.PriceUsd),
            Reason(level),
            DistancePct(level.PriceUsd, spotUsd),
            Known.OrNull(level.Value),
            Known.OrNull(level.ShareOfTotal),
            Known.OrNull(level.GapToSecond)
        );

    /// <summary>A level between strikes.</summary>
    public static PriceLevelView Price(LevelResult level, double spotUsd) =>
        new(Known.OrNull(level.PriceUsd), Reason(level), DistancePct(level.PriceUsd, spotUsd));

    /// <summary>The expected move with the straddle beside it.</summary>
    public static ExpectedMoveView Move(ExpectedMove move, double toCloseUsd)
    {
        bool known = move.Reason == NoLevelReason.None;
        return new()
        {
            PriceUsd = Known.OrNull(move.MoveUsd),
            Reason = known ? null : move.Text,
            LowUsd = Known.OrNull(move.LowUsd),
            HighUsd = Known.OrNull(move.HighUsd),
            Expiry = move.Series?.Expiry,
            Volatility = Known.OrNull(move.Volatility),
            TradingVolatility = Known.OrNull(move.TradingVolatility),
            StraddleUsd = Known.OrNull(move.Straddle.PriceUsd),
            StraddleReason = move.Straddle.Text.Length > 0 ? move.Straddle.Text : null,
            ToCloseUsd = Known.OrNull(toCloseUsd),
        };
    }

    /// <summary>Why there is no level; null where there is one.</summary>
    public static string? Reason(LevelResult level) => level.HasLevel ? null : level.Text;

    private static double? DistancePct(double priceUsd, double spotUsd) => Known.OrNull(100 * (priceUsd / spotUsd - 1));
}
