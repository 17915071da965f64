using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Levels;
using Strikelight.Core.Outcomes;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.Spx;

/// <summary>Fills the tab of expected moves; computes nothing that Core defines.</summary>
internal static class MovesViews
{
    /// <summary>Number of the day 1970-01-01.</summary>
    public static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    private const int ClosesShown = 30;
    private const double DaysPerYear = 365;

    /// <summary>Places of the cone over its time, dense where it bends.</summary>
    private const int ConePlaces = 40;

    /// <summary>The tab.</summary>
    public static MovesView Of(SpxQuestion question, PastSessions past)
    {
        ImmutableArray<NamedExpiry> named = NamedExpiry.Of(question.Chain.Snapshot, question.Since);
        return new()
        {
            Probability = ExpectedMove.ProbabilityWithin,
            StraddleProbability = StraddleQuote.ProbabilityWithin,
            Rows =
            [
                .. named
                    .SelectMany(expiry => expiry.SeriesIndexes.Select(index => (Index: index, expiry.Name)))
                    .GroupBy(row => row.Index, row => Known.Name(row.Name))
                    .OrderBy(row => question.Chain.Snapshot.Series[row.Key].SettlesAt)
                    .Select(row => HeadViews.Move(question, row.Key, [.. row])),
            ],
            Missing =
            [
                .. named
                    .Where(expiry => expiry.SeriesIndexes.IsEmpty)
                    .Select(expiry => new MissingMoveView(Known.Name(expiry.Name), expiry.Text)),
            ],
            Cone = Cone(question, past, named),
            Held = Held(past),
        };
    }

    private static MoveConeView Cone(SpxQuestion question, PastSessions past, ImmutableArray<NamedExpiry> named)
    {
        DateTimeOffset now = question.Chain.Snapshot.Header.MarketTime;
        MoveCone cone = MoveCone.Of(question.Chain.Term, question.Levels.SpotUsd);
        double end = named
            .SelectMany(expiry => expiry.SeriesIndexes)
            .Select(index => question.Chain.Analysis.Series[index].Time.Years)
            .Append(0)
            .Max();
        if (cone.LastYears == 0 || end == 0)
        {
            return new() { Reason = "No expiry has a volatility at its forward." };
        }
        end = Math.Min(end, cone.LastYears);
        List<double> day = [];
        List<double?> close = [];
        List<double?> sigma = [];
        if (past.Daily is { } daily)
        {
            for (int i = Math.Max(0, daily.Count - ClosesShown); i < daily.Count; i++)
            {
                DateOnly date = MarketTime.DateOf(daily.StartUnixSeconds[i]);
                Add(DayOf(ExchangeCalendar.SessionOnOrBefore(date).ClosesAt), daily.CloseUsd[i], null);
            }
        }
        for (int place = 0; place <= ConePlaces; place++)
        {
            double share = (double)place / ConePlaces;
            double years = end * share * share; // a root is steep at its beginning
            Add(DayOf(now) + years * DaysPerYear, place == 0 ? cone.SpotUsd : null, cone.SigmaUsd(years));
        }
        return new()
        {
            Day = day,
            CloseUsd = close,
            SigmaUsd = sigma,
            CloseReason = past.Daily is null ? past.DailyReason : null,
        };

        void Add(double at, double? closeUsd, double? sigmaUsd)
        {
            if (day.Count > 0 && at <= day[^1])
            {
                day.RemoveAt(day.Count - 1); // after the close, spot takes the place of the session's close
                close.RemoveAt(close.Count - 1);
                sigma.RemoveAt(sigma.Count - 1);
            }
            day.Add(at);
            close.Add(closeUsd);
            sigma.Add(sigmaUsd is { } known ? Known.OrNull(known) : null);
        }
    }

    /// <summary>Days since 1970, from noon to noon, so that a day rounds to its own number.</summary>
    public static double DayOf(DateTimeOffset at) =>
        MarketTime.DateOf(at).DayNumber
        - EpochDay
        + MarketTime.MinuteOfDay(at) / TimeSpan.FromDays(1).TotalMinutes
        - 0.5;

    private static HeldMovesView Held(PastSessions past)
    {
        HeldDayView[] days =
        [
            .. past
                .Recorded.Select(day => new HeldDayView(
                    day.Session.Date,
                    day.Get(0, LevelFigureId.SpotUsd),
                    day.Get(0, LevelFigureId.ExpectedMoveUsd),
                    day.Count > 1 ? day.Get(day.Count - 1, LevelFigureId.SpotUsd) : null, // a minute moves nowhere
                    DayMove.ShareOf(day)
                ))
                .Reverse(),
        ];
        HeldMoves held = HeldMoves.Of(days.Select(day => day.MoveShare ?? double.NaN));
        return new()
        {
            Sessions = past.Sessions,
            Known = held.Count,
            Held = held.Held,
            Share = Known.OrNull(held.Share),
            ShareLow = Known.OrNull(held.Interval.Low),
            ShareHigh = Known.OrNull(held.Interval.High),
            Reason =
                held.Count > 0 ? null
                : past.Reason.Length > 0 ? past.Reason
                : "No recorded day has the expected move to its own settlement.",
            Days = days,
        };
    }
}
