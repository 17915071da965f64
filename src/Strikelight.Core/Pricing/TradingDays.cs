using System.Runtime.InteropServices;
using Strikelight.Core.Calendar;

namespace Strikelight.Core.Pricing;

/// <summary>The dates of one year with the open time and the closed days counted up to each of them.</summary>
/// <remarks>
/// One sum answers for any stretch of time, however long. A year takes 12 KB and is made once, on first need; years
/// that no option of this century reaches are made anew each time.
/// </remarks>
internal sealed class TradingDays
{
    private const int FirstKept = 1990;
    private const int YearsKept = 110;

    private static readonly TradingDays?[] Kept = new TradingDays?[YearsKept];

    private readonly Day[] _days;

    private TradingDays(int year)
    {
        DateOnly date = new(year, 1, 1);
        _days = new Day[(DateTime.IsLeapYear(year) ? 366 : 365) + 1];
        long open = 0;
        long closed = 0;
        long midnight = MidnightOf(date);
        for (int i = 0; i < _days.Length; i++)
        {
            TradingSession? session = ExchangeCalendar.SessionOn(date);
            long opensAt = session?.OpensAt.UtcTicks ?? midnight;
            long closesAt = session?.ClosesAt.UtcTicks ?? midnight;
            _days[i] = new(midnight, opensAt, closesAt, open, closed);
            date = date.AddDays(1);
            long next = MidnightOf(date);
            open += closesAt - opensAt;
            closed += session is null ? next - midnight : 0;
            midnight = next;
        }
    }

    /// <summary>Ticks of open exchange and of closed days from one instant to a later one.</summary>
    public static Span Between(DateTimeOffset from, DateTimeOffset to)
    {
        DateOnly first = MarketTime.DateOf(from);
        DateOnly last = MarketTime.DateOf(to);
        Span start = Of(first.Year).UpTo(first.DayOfYear, from.UtcTicks);
        Span end = Of(last.Year).UpTo(last.DayOfYear, to.UtcTicks);
        Span whole = default;
        for (int year = first.Year; year < last.Year; year++)
        {
            Day next = Of(year)._days[^1];
            whole = new(whole.OpenTicks + next.OpenBefore, whole.ClosedDayTicks + next.ClosedBefore);
        }
        return new(
            whole.OpenTicks + end.OpenTicks - start.OpenTicks,
            whole.ClosedDayTicks + end.ClosedDayTicks - start.ClosedDayTicks
        );
    }

    /// <summary>Ticks of open exchange from one instant to another; zero where that is not later.</summary>
    public static long OpenTicks(DateTimeOffset from, DateTimeOffset to) =>
        to <= from ? 0 : Between(from, to).OpenTicks;

    private static TradingDays Of(int year)
    {
        int place = year - FirstKept;
        if (place is < 0 or >= YearsKept)
        {
            return new(year);
        }
        TradingDays? kept = Volatile.Read(ref Kept[place]);
        if (kept is null)
        {
            kept = new(year); // two threads may both make it: the same numbers
            Volatile.Write(ref Kept[place], kept);
        }
        return kept;
    }

    private static long MidnightOf(DateOnly date) => MarketTime.At(date, TimeOnly.MinValue).UtcTicks;

    /// <summary>From the year's start to an instant of its date.</summary>
    private Span UpTo(int dayOfYear, long at)
    {
        Day day = _days[dayOfYear - 1];
        bool isClosed = day.OpensAt == day.ClosesAt;
        long open = Math.Clamp(at - day.OpensAt, 0, day.ClosesAt - day.OpensAt);
        return new(day.OpenBefore + open, day.ClosedBefore + (isClosed ? at - day.MidnightAt : 0));
    }

    /// <summary>A stretch of time by kind, in ticks; what is neither is night.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Span(long OpenTicks, long ClosedDayTicks);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Day(
        long MidnightAt,
        long OpensAt,
        long ClosesAt,
        long OpenBefore,
        long ClosedBefore
    );
}
