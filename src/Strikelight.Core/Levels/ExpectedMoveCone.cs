using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>How far price is expected to be from an anchor as time passes, and how much of that is used.</summary>
/// <remarks>
/// The expected move of now, its variance spread evenly over minutes of open exchange; from the open of the session on,
/// at the same rate. Nights have no part in it. Definition: docs/math/expected-move.md.
/// </remarks>
public sealed record ExpectedMoveCone
{
    private ExpectedMoveCone() { }

    /// <summary>Price at the anchor in USD; NaN where not known.</summary>
    public double AnchorUsd { get; private init; } = double.NaN;

    /// <summary>When that price was, UTC; null where not known.</summary>
    public DateTimeOffset? AnchorAt { get; private init; }

    /// <summary>Spot in USD.</summary>
    public required double SpotUsd { get; init; }

    /// <summary>The nearest root and expiry in scope, at whose settlement the cone ends; null without one.</summary>
    public OptionSeries? Series { get; private init; }

    /// <summary>Why there is no cone, as a sentence; empty where there is one.</summary>
    public string Text { get; private init; } = "";

    /// <summary>One standard deviation from now to the settlement as a share of price.</summary>
    private double TotalVolatility { get; init; }

    private DateTimeOffset Now { get; init; }

    /// <summary>One standard deviation from the anchor to the settlement in USD; NaN where none.</summary>
    public double FullMoveUsd => Series is null ? double.NaN : SigmaUsd(Series.SettlesAt);

    /// <summary>Spot less anchor in USD; NaN where the anchor is not known.</summary>
    public double MovedUsd => SpotUsd - AnchorUsd;

    /// <summary>Size of the move so far over <see cref="FullMoveUsd"/>; NaN where there is none.</summary>
    public double ShareUsed => Math.Abs(MovedUsd) / FullMoveUsd;

    /// <summary>The cone from spot on.</summary>
    /// <param name="move">The move from now to the nearest settlement in scope.</param>
    /// <param name="now">The market time of the chain it is of.</param>
    public static ExpectedMoveCone FromNow(ExpectedMove move, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(move);
        return move.Reason == NoLevelReason.None ? Of(move, now, move.SpotUsd, now) : None(move, move.Text);
    }

    /// <summary>The cone from the first price of the running session on; outside of it there is none.</summary>
    /// <param name="move">The move from now to the nearest settlement in scope.</param>
    /// <param name="header">Of the chain it is of.</param>
    public static ExpectedMoveCone FromOpen(ExpectedMove move, ChainHeader header)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(header);
        DateTimeOffset now = header.MarketTime;
        TradingSession session = ExchangeCalendar.LatestSession(now);
        return move.Reason != NoLevelReason.None ? None(move, move.Text)
            : !session.Contains(now) ? None(move, "Known while the session runs.")
            : header.Underlying.OpenUsd is > 0 and { } open ? Of(move, now, open, session.OpensAt)
            : None(move, "The source gives no price of the opening.");
    }

    /// <summary>One standard deviation from the anchor to an instant in USD; still after the settlement.</summary>
    /// <returns>Zero before the anchor; NaN where there is no cone.</returns>
    public double SigmaUsd(DateTimeOffset at)
    {
        if (AnchorAt is not { } from || Series is not { SettlesAt: var end })
        {
            return double.NaN;
        }
        // In the last minute the analysis counts a whole one: what has passed is measured by it.
        double passed =
            (double)TradingDays.OpenTicks(from, at < Now ? at : Now)
            / Math.Max(TradingDays.OpenTicks(Now, end), TimeSpan.TicksPerMinute);
        return AnchorUsd * TotalVolatility * Math.Sqrt(passed + SessionMove.ShareUntil(at, Now, end));
    }

    private static ExpectedMoveCone Of(
        ExpectedMove move,
        DateTimeOffset now,
        double anchorUsd,
        DateTimeOffset anchorAt
    ) =>
        new()
        {
            AnchorUsd = anchorUsd,
            AnchorAt = anchorAt,
            SpotUsd = move.SpotUsd,
            Series = move.Series,
            TotalVolatility = move.TotalVolatility,
            Now = now,
        };

    private static ExpectedMoveCone None(ExpectedMove move, string why) => new() { SpotUsd = move.SpotUsd, Text = why };
}
