using Strikelight.Core.Levels;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Pages.Levels;

/// <summary>The move since the close before against what was expected of it, then or by today's volatility.</summary>
internal static class MoveUseViews
{
    /// <summary>The view.</summary>
    /// <param name="cone">The cone from the close before.</param>
    /// <param name="expected">What was expected then; null where the cone has no settlement to ask for.</param>
    public static MoveUseView Of(ExpectedMoveCone cone, LookBackAnswer<CloseMove>? expected)
    {
        if (cone.Text.Length > 0)
        {
            return new() { Reason = cone.Text };
        }
        MoveUseView view = new() { MovedUsd = Known.OrNull(cone.MovedUsd) };
        return expected?.Value is { } close
            ? view with
            {
                FullMoveUsd = close.MoveUsd,
                Basis = MoveUseView.OfClose,
                ExpectedAt = close.MarketTime,
                StraddleUsd = Known.OrNull(close.StraddleUsd),
                ShareUsed = Known.OrNull(Math.Abs(cone.MovedUsd) / close.MoveUsd),
            }
            : view with
            {
                FullMoveUsd = Known.OrNull(cone.FullMoveUsd),
                Basis = MoveUseView.OfNow,
                BasisReason = expected?.Reason,
                ShareUsed = Known.OrNull(cone.ShareUsed),
            };
    }
}
