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

    /// <summary>What the cone starts from.</summary>
    public required MoveAnchor Anchor { get; init; }

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

    /// <summary>The cone of an expected move from an anchor.</summary>
    /// <param name="move">The move from now to the nearest settlement in scope.</param>
    /// <param name="header">Of the chain it is of.</param>
    /// <param name="anchor">What it starts from; the open is that of the running session alone.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the anchors.</exception>
    public static ExpectedMoveCone Of(ExpectedMove move, ChainHeader header, MoveAnchor anchor)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(header);
        ExpectedMoveCone none = new()
        {
            Anchor = anchor,
            SpotUsd = move.SpotUsd,
            Now = header.MarketTime,
        };
        if (move.Series is not { } series || move.Reason != NoLevelReason.None)
        {
            return none with { Text = move.Text };
        }
        (double? price, DateTimeOffset at, string why) = Find(move, header, anchor);
        return price is > 0
            ? none with
            {
                AnchorUsd = price.Value,
                AnchorAt = at,
                Series = series,
                TotalVolatility = move.TotalVolatility,
            }
            : none with
            {
                Text = why,
            };
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

    private static (double? Price, DateTimeOffset At, string Why) Find(
        ExpectedMove move,
        ChainHeader header,
        MoveAnchor anchor
    )
    {
        TradingSession session = ExchangeCalendar.LatestSession(header.MarketTime);
        return anchor switch
        {
            MoveAnchor.Now => (move.SpotUsd, header.MarketTime, ""),
            MoveAnchor.SessionOpen when !session.Contains(header.MarketTime) => (
                null,
                header.MarketTime,
                "Known while the session runs."
            ),
            MoveAnchor.SessionOpen => (
                header.Underlying.OpenUsd,
                session.OpensAt,
                "The source gives no price of the opening."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(anchor), anchor, "Unknown anchor."),
        };
    }
}
