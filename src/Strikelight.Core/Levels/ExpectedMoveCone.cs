using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>How far price is expected to be from an anchor as time passes, and how much of that is used.</summary>
/// <remarks>
/// Volatility is that of now, also for the time since an earlier anchor; variance grows evenly in calendar time, so a
/// night counts. Definition: docs/math/expected-move.md.
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

    private double Volatility { get; init; }

    private double YearsLeft { get; init; }

    private TimeLeft Left { get; init; }

    /// <summary>One standard deviation from the anchor to the settlement in USD; NaN where none.</summary>
    public double FullMoveUsd => Series is null ? double.NaN : SigmaUsd(Series.SettlesAt);

    /// <summary>Spot less anchor in USD; NaN where the anchor is not known.</summary>
    public double MovedUsd => SpotUsd - AnchorUsd;

    /// <summary>Size of the move so far over <see cref="FullMoveUsd"/>; NaN where there is none.</summary>
    public double ShareUsed => Math.Abs(MovedUsd) / FullMoveUsd;

    /// <summary>Probability that a normal move stays within so many standard deviations, 0 to 1.</summary>
    public static double ProbabilityWithin(double deviations) => 1 - 2 * NormalDistribution.Cumulative(-deviations);

    /// <summary>The cone of a scope from an anchor.</summary>
    /// <remarks>
    /// Close before and open are those of the running session. Outside of it there are none: a source's last close may
    /// then be of this session or of the one before.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the anchors.</exception>
    public static ExpectedMoveCone Of(ChainSlice slice, MoveAnchor anchor)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ExpectedMove move = ExpectedMove.Compute(slice);
        ExpectedMoveCone none = new() { Anchor = anchor, SpotUsd = slice.SpotUsd };
        if (move.Series is not { } series || move.Reason != NoLevelReason.None)
        {
            return none with { Text = move.Text };
        }
        DateTimeOffset now = slice.Chain.Header.MarketTime;
        (double? price, DateTimeOffset at, string why) = Find(slice, anchor);
        return price is > 0
            ? none with
            {
                AnchorUsd = price.Value,
                AnchorAt = at,
                Series = series,
                Volatility = move.Volatility,
                YearsLeft = slice.Analysis.Series[move.SeriesIndex].Time.Years,
                Left = new(now, series.SettlesAt),
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
        if (AnchorAt is not { } from)
        {
            return double.NaN;
        }
        DateTimeOffset past = at < Left.From ? at : Left.From;
        double years =
            Math.Max((past - from).TotalDays, 0) / YearFraction.DaysPerYear + YearsLeft * (1 - Left.ShareAt(at));
        return AnchorUsd * Volatility * Math.Sqrt(years);
    }

    private static (double? Price, DateTimeOffset At, string Why) Find(ChainSlice slice, MoveAnchor anchor)
    {
        DateTimeOffset now = slice.Chain.Header.MarketTime;
        UnderlyingQuote underlying = slice.Chain.Header.Underlying;
        TradingSession session = ExchangeCalendar.LatestSession(now);
        return anchor switch
        {
            MoveAnchor.Now => (slice.SpotUsd, now, ""),
            _ when !session.Contains(now) => (null, now, "Known while the session runs."),
            MoveAnchor.PreviousClose => (
                underlying.PreviousCloseUsd,
                ExchangeCalendar.SessionOnOrBefore(session.Date.AddDays(-1)).ClosesAt,
                "The source gives no close of the session before."
            ),
            MoveAnchor.SessionOpen => (
                underlying.OpenUsd,
                session.OpensAt,
                "The source gives no price of the opening."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(anchor), anchor, "Unknown anchor."),
        };
    }
}
