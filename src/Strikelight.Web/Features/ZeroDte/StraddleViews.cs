using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;
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
    /// <param name="decay">The straddle now and as it would decay.</param>
    /// <param name="now">Market time of the chain.</param>
    /// <param name="past">What was found of it.</param>
    public static StraddleView Of(StraddleDecay decay, DateTimeOffset now, ZeroDtePast past)
    {
        StraddlePointView[] minutes = Recorded(decay.Series, past.Minutes.Day);
        DateTimeOffset first = minutes.Length > 0 ? minutes[0].At : DateTimeOffset.MaxValue;
        StraddlePointView[] chains = [.. OfChains(decay.Series, past).Where(point => point.At < first)];
        StraddlePointView[] shown = [.. chains, .. minutes];
        return new()
        {
            NowUsd = Known.OrNull(decay.Quoted.PriceUsd),
            Reason = decay.Quoted.Text.Length > 0 ? decay.Quoted.Text : null,
            Recorded = shown,
            RecordedBasis = (chains.Length, minutes.Length) switch
            {
                (0, 0) => null,
                (0, _) => StraddleView.OfMinutes,
                (_, 0) => StraddleView.OfChains,
                _ => StraddleView.OfBoth,
            },
            RecordedReason = shown.Length > 0 ? null : WhyNone(past),
            Expected = decay.Text.Length > 0 ? [] : Expected(decay, now),
            ExpectedReason = decay.Text.Length > 0 ? decay.Text : null,
        };
    }

    private static string WhyNone(ZeroDtePast past) =>
        past.Steps.State is LookBackState.Pending or LookBackState.Failed ? past.Steps.Reason
        : past.Minutes.Day is null ? past.Minutes.Reason
        : "No recorded minute holds the straddle to this settlement.";

    /// <summary>Past chains of the session whose nearest settlement is this one.</summary>
    private static IEnumerable<StraddlePointView> OfChains(OptionSeries? series, ZeroDtePast past) =>
        series is null || past.Steps.Value is not { } steps
            ? []
            : steps
                .UpTo(past.Until)
                .Where(step => step.StraddleSettlesAt == series.SettlesAt && double.IsFinite(step.StraddleUsd))
                .Select(step => new StraddlePointView(step.MarketTime, step.StraddleUsd));

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
