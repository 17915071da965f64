using Strikelight.Core.Calendar;

namespace Strikelight.Providers.Simulated;

/// <summary>The exchange's sessions numbered one after the other: the simulated market's axis of time.</summary>
internal static class SessionAxis
{
    /// <summary>Day on whose close every symbol stands near the price of its table row.</summary>
    private static readonly DateOnly ReferenceDate = new(2026, 11, 20);

    private static readonly DateOnly FirstDay = new(2014, 1, 2);
    private static readonly DateOnly LastDay = new(2050, 12, 30);
    private static readonly Tables All = Build();

    /// <summary>Earliest session that can be asked for; those before it only lead in.</summary>
    public static int First { get; } = IndexOnOrBefore(new(2016, 1, 4));

    /// <summary>Last session that can be asked for; those after it only hold expiries.</summary>
    public static int Last { get; } = IndexOnOrBefore(new(2044, 12, 30));

    public static int Reference { get; } = IndexOnOrBefore(ReferenceDate);

    public static DateOnly Date(int session) => DateOnly.FromDayNumber(All.DayNumber[session]);

    public static long OpenUnix(int session) => All.OpenUnix[session];

    /// <summary>Length of the session in seconds.</summary>
    public static int Seconds(int session) => (int)(All.SecondsBefore[session + 1] - All.SecondsBefore[session]);

    /// <summary>Index of the session on the date or the last one before it.</summary>
    public static int IndexOnOrBefore(DateOnly date)
    {
        int found = Array.BinarySearch(All.DayNumber, date.DayNumber);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The running session of an instant, or the close of the last one; null outside the axis.</summary>
    public static SessionPoint? Locate(DateTimeOffset instant)
    {
        long unix = instant.ToUnixTimeSeconds();
        int found = Array.BinarySearch(All.OpenUnix, unix);
        int session = found >= 0 ? found : ~found - 1;
        return session < First || session > Last
            ? null
            : new(session, (int)Math.Min(unix - All.OpenUnix[session], Seconds(session)));
    }

    /// <summary>The point reached after so many seconds of open market; a close counts as the next open.</summary>
    public static SessionPoint Advance(SessionPoint from, long seconds)
    {
        long total = All.SecondsBefore[from.Session] + from.Second + seconds;
        int found = Array.BinarySearch(All.SecondsBefore, total);
        int session = found >= 0 ? found : ~found - 1;
        return session > Last ? new(Last, Seconds(Last)) : new(session, (int)(total - All.SecondsBefore[session]));
    }

    private static Tables Build()
    {
        List<int> days = [];
        List<long> opens = [];
        List<long> before = [0];
        for (DateOnly day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            if (ExchangeCalendar.SessionOn(day) is { } session)
            {
                days.Add(day.DayNumber);
                opens.Add(session.OpensAt.ToUnixTimeSeconds());
                before.Add(before[^1] + (long)(session.ClosesAt - session.OpensAt).TotalSeconds);
            }
        }
        return new([.. days], [.. opens], [.. before]);
    }

    private sealed record Tables(int[] DayNumber, long[] OpenUnix, long[] SecondsBefore);
}
