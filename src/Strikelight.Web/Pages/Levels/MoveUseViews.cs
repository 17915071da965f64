using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Pages.Levels;

/// <summary>The move since the close before against what was expected then, or since the open.</summary>
internal static class MoveUseViews
{
    private const string NoClose = "The source gives no close of the session before.";

    /// <summary>The view.</summary>
    /// <param name="open">The cone from the open.</param>
    /// <param name="underlying">The underlying as it is now.</param>
    /// <param name="expected">What was expected at the close before; null without a settlement to ask for.</param>
    public static MoveUseView Of(ExpectedMoveCone open, UnderlyingQuote underlying, LookBackAnswer<CloseMove>? expected)
    {
        if (expected is { State: LookBackState.Pending })
        {
            return new() { Reason = expected.Reason };
        }
        if (expected?.Value is { } close && underlying.PreviousCloseUsd is > 0 and { } previous)
        {
            return From(previous, close.MoveUsd, open.SpotUsd) with
            {
                Basis = MoveUseView.OfClose,
                ExpectedAt = close.MarketTime,
                StraddleUsd = Known.OrNull(close.StraddleUsd),
            };
        }
        return open.Text.Length > 0
            ? new() { Reason = open.Text }
            : From(open.AnchorUsd, open.FullMoveUsd, open.SpotUsd) with
            {
                Basis = MoveUseView.OfOpen,
                BasisReason = expected is { Value: null, Reason: var why } ? why : NoClose,
            };
    }

    private static MoveUseView From(double anchorUsd, double moveUsd, double spotUsd) =>
        new()
        {
            FullMoveUsd = Known.OrNull(moveUsd),
            LowUsd = Known.OrNull(anchorUsd - moveUsd),
            HighUsd = Known.OrNull(anchorUsd + moveUsd),
            MovedUsd = Known.OrNull(spotUsd - anchorUsd),
            ShareUsed = Known.OrNull(Math.Abs(spotUsd - anchorUsd) / moveUsd),
        };
}
