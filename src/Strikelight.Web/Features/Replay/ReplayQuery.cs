using System.Globalization;
using Strikelight.Core.Calendar;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Replay.View;

namespace Strikelight.Web.Features.Replay;

/// <summary>Lays the past of a symbol over the exchange's calendar, a month at a time.</summary>
internal static class ReplayQuery
{
    /// <summary>Most given times of a day that are listed; more are thinned evenly, first and last kept.</summary>
    public const int TimesMost = 500;

    private const int FirstYear = 1990; // the exchange's calendar is exact from here on
    private const int LastYear = 2050;

    /// <summary>Reads a month such as "2026-11".</summary>
    public static bool TryParseMonth(string? text, out DateOnly first) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out first)
        && first.Year is >= FirstYear and <= LastYear;

    /// <summary>Every day of the month that begins with <paramref name="first"/>.</summary>
    public static async Task<IReadOnlyList<ReplayDay>> DaysAsync(
        IPastTimes past,
        string symbol,
        DateOnly first,
        CancellationToken cancellation
    )
    {
        DateOnly last = first.AddMonths(1).AddDays(-1);
        Dictionary<DateOnly, PastDay> known = (await past.DaysAsync(symbol, first, last, cancellation)).ToDictionary(
            day => day.Date
        );
        List<ReplayDay> days = new(last.Day);
        for (DateOnly date = first; date <= last; date = date.AddDays(1))
        {
            ReplayDay plain = OfCalendar(date, known.ContainsKey(date));
            days.Add(
                known.TryGetValue(date, out PastDay held)
                    ? plain with
                    {
                        FirstAt = held.FirstAt,
                        LastAt = held.LastAt,
                        Times = held.IsAnyTime ? null : Thinned(await past.TimesAsync(symbol, date, cancellation)),
                    }
                    : plain
            );
        }
        return days;
    }

    /// <summary>Evenly chosen times, first and last among them.</summary>
    private static IReadOnlyList<DateTimeOffset> Thinned(IReadOnlyList<DateTimeOffset> times) =>
        times.Count <= TimesMost
            ? times
            :
            [
                .. Enumerable
                    .Range(0, TimesMost)
                    .Select(i => times[(int)((long)i * (times.Count - 1) / (TimesMost - 1))]),
            ];

    private static ReplayDay OfCalendar(DateOnly date, bool hasData)
    {
        if (ExchangeCalendar.SessionOn(date) is not { } session)
        {
            return new(date, "closed") { Holiday = ExchangeCalendar.HolidayName(date) };
        }
        string state =
            !hasData ? "noData"
            : session.IsHalfDay ? "halfday"
            : "session";
        return new(date, state)
        {
            IsHalfDay = session.IsHalfDay,
            OpensAt = session.OpensAt,
            ClosesAt = session.ClosesAt,
        };
    }
}
