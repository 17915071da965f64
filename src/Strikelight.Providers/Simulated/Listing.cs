using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>Which roots and expiries are listed on a session, by the exchange's calendar.</summary>
internal static class Listing
{
    private const int VixLeadDays = 30;

    /// <summary>Series that have not expired before the session, by expiry, settled at the open first.</summary>
    public static List<ListedSeries> On(SymbolModel model, int session)
    {
        Book book = new(model, session);
        ChainProfile profile = model.Row.Profile;
        if (profile.Family == SmileFamily.Volatility)
        {
            AddVolatility(book, profile);
        }
        else
        {
            AddShort(book, profile);
            AddMonthEnds(book, profile);
            AddMonthlies(book, profile);
        }
        return book.InOrder();
    }

    private static void AddShort(Book book, ChainProfile profile)
    {
        for (int ahead = 0; ahead < profile.Dailies; ahead++)
        {
            int settle = book.Session + ahead;
            book.AddPm(SessionAxis.Date(settle), SeriesKind.Daily, settle - profile.Dailies + 1);
        }
        DateOnly friday = NextWeekday(book.Today, DayOfWeek.Friday);
        for (int week = 0; week < profile.Weeklies; week++)
        {
            DateOnly expiry = SessionDate(friday.AddDays(7 * week));
            book.AddPm(expiry, SeriesKind.Weekly, SessionAfter(expiry.AddDays(-7 * profile.Weeklies)));
        }
    }

    private static void AddMonthEnds(Book book, ChainProfile profile)
    {
        int quarterMonths = 3 * profile.QuarterEnds;
        for (int ahead = 0; ahead < Math.Max(profile.MonthEnds, quarterMonths); ahead++)
        {
            DateOnly month = FirstOfMonth(book.Today).AddMonths(ahead);
            bool quarter = month.Month % 3 == 0;
            int months = quarter ? Math.Max(profile.MonthEnds, quarterMonths) : profile.MonthEnds;
            if (ahead < months)
            {
                SeriesKind kind = quarter ? SeriesKind.QuarterEnd : SeriesKind.MonthEnd;
                book.AddPm(
                    SessionDate(month.AddMonths(1).AddDays(-1)),
                    kind,
                    FirstSession(month.AddMonths(1 - months))
                );
            }
        }
    }

    private static void AddMonthlies(Book book, ChainProfile profile)
    {
        int last = Math.Max(profile.NearMonths - 1, profile.FarMonths);
        for (int ahead = 0; ahead <= last; ahead++)
        {
            DateOnly month = FirstOfMonth(book.Today).AddMonths(ahead);
            if (!IsListedMonth(month.Month, ahead, profile))
            {
                continue;
            }
            DateOnly expiry = SessionDate(ThirdFriday(month));
            SeriesKind kind = month.Month % 3 == 0 ? SeriesKind.Quarterly : SeriesKind.Monthly;
            int since = ListedSince(month, ahead, profile);
            if (profile.AmRoot is { } am)
            {
                book.Add(OptionRoot.For(am), expiry, kind, since);
            }
            if (profile.AmRoot is null)
            {
                book.AddPm(expiry, kind, since);
            }
            else if (profile.HasPm && ahead < profile.NearMonths)
            {
                book.AddPm(expiry, kind, FirstSession(month.AddMonths(1 - profile.NearMonths)));
            }
        }
    }

    /// <summary>First session of the month in which the expiry came into the list to stay.</summary>
    private static int ListedSince(DateOnly month, int ahead, ChainProfile profile)
    {
        while (IsListedMonth(month.Month, ahead + 1, profile))
        {
            ahead++;
        }
        return FirstSession(month.AddMonths(-ahead));
    }

    private static bool IsListedMonth(int month, int ahead, ChainProfile profile) =>
        ahead < profile.NearMonths || (ahead <= profile.FarMonths && IsFarMonth(month, ahead, profile));

    /// <summary>Beyond the near months: the quarterly cycle and January, later June, December, January.</summary>
    private static bool IsFarMonth(int month, int ahead, ChainProfile profile) =>
        ahead <= 14 ? month % 3 == 0 || (month == 1 && profile.AmRoot is null)
        : ahead <= 30 ? month is 6 or 12 || (month == 1 && profile.AmRoot is null)
        : month == 12;

    /// <summary>The volatility index: Wednesdays, the monthly one thirty days before the next third Friday.</summary>
    private static void AddVolatility(Book book, ChainProfile profile)
    {
        HashSet<DateOnly> monthly = [];
        for (int ahead = 0; ahead < profile.NearMonths; ahead++)
        {
            DateOnly next = FirstOfMonth(book.Today).AddMonths(ahead + 1);
            DateOnly expiry = SessionDate(SessionDate(ThirdFriday(next)).AddDays(-VixLeadDays));
            monthly.Add(expiry);
            int since = FirstSession(next.AddMonths(-profile.NearMonths));
            book.Add(OptionRoot.For("VIX"), expiry, SeriesKind.Quarterly, since);
        }
        DateOnly wednesday = NextWeekday(book.Today, DayOfWeek.Wednesday);
        for (int week = 0; week < profile.Weeklies; week++)
        {
            DateOnly expiry = SessionDate(wednesday.AddDays(7 * week));
            bool nearMonthly = monthly.Any(date => Math.Abs(date.DayNumber - expiry.DayNumber) <= 2);
            if (!nearMonthly)
            {
                int since = SessionAfter(expiry.AddDays(-7 * profile.Weeklies));
                book.Add(OptionRoot.For("VIXW"), expiry, SeriesKind.Weekly, since);
            }
        }
    }

    private static DateOnly SessionDate(DateOnly date) => SessionAxis.Date(SessionAxis.IndexOnOrBefore(date));

    private static int SessionAfter(DateOnly date) => SessionAxis.IndexOnOrBefore(date) + 1;

    private static int FirstSession(DateOnly month) => SessionAfter(month.AddDays(-1));

    private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);

    private static DateOnly ThirdFriday(DateOnly month) =>
        NextWeekday(new(month.Year, month.Month, 15), DayOfWeek.Friday);

    private static DateOnly NextWeekday(DateOnly date, DayOfWeek weekday) =>
        date.AddDays(((int)weekday - (int)date.DayOfWeek + 7) % 7);

    /// <summary>Collects series, one for each root and expiry.</summary>
    private sealed class Book(SymbolModel model, int session)
    {
        private readonly Dictionary<(string Root, DateOnly Expiry), ListedSeries> _series = [];
        private readonly OptionRoot _pm = OptionRoot.For(model.Row.Profile.PmRoot ?? model.Root);

        public int Session => session;

        public DateOnly Today { get; } = SessionAxis.Date(session);

        public void AddPm(DateOnly expiry, SeriesKind kind, int since) => Add(_pm, expiry, kind, since);

        public void Add(OptionRoot root, DateOnly expiry, SeriesKind kind, int since)
        {
            if (expiry < Today)
            {
                return;
            }
            int settle = SessionAxis.IndexOnOrBefore(expiry);
            (string, DateOnly) key = (root.Root, expiry);
            if (_series.TryGetValue(key, out ListedSeries? known))
            {
                kind = known.Kind > kind ? known.Kind : kind;
                since = Math.Min(known.ListedSession, since);
            }
            _series[key] = new(root, expiry, kind, settle, since);
        }

        public List<ListedSeries> InOrder() =>
            [.. _series.Values.OrderBy(series => series.Expiry).ThenBy(series => !series.IsAm)];
    }
}
