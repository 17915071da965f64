using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>The straddle now, as recorded, and as it would decay.</summary>
internal static class StraddleViews
{
    private const int StepMinutes = 5;

    /// <summary>A recorded settlement this near is the same one: the record counts from its minute.</summary>
    private static readonly TimeSpan SameSettlement = TimeSpan.FromMinutes(2);

    /// <summary>What is read of each recorded minute; the put/call ratio is for its rank.</summary>
    public static LevelFigureSet Figures { get; } =
        new(LevelFigureId.StraddleUsd, LevelFigureId.SettlementDays, LevelFigureId.PutCallVolume);

    /// <summary>The view.</summary>
    public static StraddleView Of(StraddleDecay decay, ChainSnapshot chain, LevelRead read)
    {
        double now = decay.Quoted.PriceUsd;
        StraddlePointView[] recorded = Recorded(decay.Series, read.Day);
        return new()
        {
            NowUsd = Known.OrNull(now),
            Reason = decay.Quoted.Text.Length > 0 ? decay.Quoted.Text : null,
            Recorded = recorded,
            RecordedReason =
                recorded.Length > 0 ? null
                : read.Day is null ? read.Reason
                : "No recorded minute holds the straddle to this settlement.",
            Expected = decay.Text.Length > 0 ? [] : Expected(decay, chain.Header.MarketTime),
            ExpectedReason = decay.Text.Length > 0 ? decay.Text : null,
        };
    }

    /// <summary>Each fifth minute and the last, of those whose nearest settlement is this one.</summary>
    private static StraddlePointView[] Recorded(OptionSeries? series, LevelDay? day)
    {
        if (series is null || day is null)
        {
            return [];
        }
        List<StraddlePointView> points = [];
        for (int row = 0; row < day.Count; row++)
        {
            DateTimeOffset minute = day.StartOf(row);
            if (
                (day.Minutes[row] % StepMinutes == 0 || row == day.Count - 1)
                && day.Get(row, LevelFigureId.StraddleUsd) is { } price
                && day.Get(row, LevelFigureId.SettlementDays) is { } days
                && (minute.AddDays(days) - series.SettlesAt).Duration() <= SameSettlement
            )
            {
                points.Add(new(minute, price));
            }
        }
        return [.. points];
    }

    /// <summary>From now over whole five minutes to the settlement, but not beyond the session's day.</summary>
    private static List<StraddlePointView> Expected(StraddleDecay decay, DateTimeOffset now)
    {
        DateTimeOffset settles = decay.Series!.SettlesAt; // a decay without a text has one
        DateTimeOffset closes = ExchangeCalendar.SessionOnOrAfter(MarketTime.DateOf(now)).ClosesAt;
        DateTimeOffset end = settles < closes || now >= closes ? settles : closes;
        List<StraddlePointView> points = [new(now, decay.ValueUsd(now))];
        if (MarketTime.DateOf(end) != MarketTime.DateOf(now))
        {
            return points;
        }
        long step = TimeSpan.FromMinutes(StepMinutes).Ticks;
        DateTimeOffset next = new(now.UtcTicks - now.UtcTicks % step + step, TimeSpan.Zero);
        for (; next < end; next = next.AddTicks(step))
        {
            points.Add(new(next, decay.ValueUsd(next)));
        }
        if (end > now)
        {
            points.Add(new(end, decay.ValueUsd(end)));
        }
        return points;
    }
}
