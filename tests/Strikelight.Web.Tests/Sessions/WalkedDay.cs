namespace Strikelight.Web.Tests.Sessions;

/// <summary>A day that pages are walked through, its instants written down by hand from the exchange's list.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Opens">09:30 New York.</param>
/// <param name="Closes">16:00 New York, 13:00 on a half day.</param>
/// <param name="NextCloses">The close of the session after it.</param>
/// <param name="SettlesInTheMorning">Whether monthly options of the index settle at the opening.</param>
internal sealed record WalkedDay(
    string Name,
    DateTimeOffset Opens,
    DateTimeOffset Closes,
    DateTimeOffset NextCloses,
    bool SettlesInTheMorning = false
)
{
    /// <summary>The days by name, for theories.</summary>
    public static IReadOnlyDictionary<string, WalkedDay> All { get; } =
        (
            (WalkedDay[])
                [
                    new("ordinary", Utc("2026-11-18 14:30"), Utc("2026-11-18 21:00"), Utc("2026-11-19 21:00")),
                    new("half day", Utc("2026-11-27 14:30"), Utc("2026-11-27 18:00"), Utc("2026-11-30 21:00")),
                    new(
                        "third Friday",
                        Utc("2026-07-17 13:30"),
                        Utc("2026-07-17 20:00"),
                        Utc("2026-07-20 20:00"),
                        true
                    ),
                    new("after a holiday", Utc("2026-07-06 13:30"), Utc("2026-07-06 20:00"), Utc("2026-07-07 20:00")),
                ]
        ).ToDictionary(day => day.Name, StringComparer.Ordinal);

    private bool IsHalfDay => Closes - Opens < TimeSpan.FromHours(6);

    /// <summary>Every so many minutes from 09:25 to 16:20, and the minutes around the opening and the close.</summary>
    public IEnumerable<DateTimeOffset> Instants(int minutes)
    {
        DateTimeOffset first = Opens.AddMinutes(-5);
        DateTimeOffset last = Opens.AddMinutes(410);
        SortedSet<DateTimeOffset> instants =
        [
            Opens.AddMinutes(-1),
            Opens,
            Opens.AddSeconds(30),
            Opens.AddMinutes(1),
            Closes.AddMinutes(-1),
            Closes.AddSeconds(-30),
            Closes,
            Closes.AddMinutes(1),
            Closes.AddMinutes(20),
            last,
        ];
        for (DateTimeOffset at = first; at <= last; at = at.AddMinutes(minutes))
        {
            instants.Add(at);
        }
        return instants;
    }

    /// <summary>What of the index settles with the session of an instant, as "root style instant half-day".</summary>
    public string[] SettlementsOfTheIndex(DateTimeOffset now) =>
        now >= Closes ? [Text("SPXW", "pm", NextCloses, false)]
        : now < Opens && SettlesInTheMorning
            ? [Text("SPX", "am", Opens, IsHalfDay), Text("SPXW", "pm", Closes, IsHalfDay)]
        : [Text("SPXW", "pm", Closes, IsHalfDay)];

    /// <summary>The same of a fund.</summary>
    public string[] SettlementsOf(string symbol, DateTimeOffset now) =>
        symbol == "SPX" ? SettlementsOfTheIndex(now)
        : now >= Closes ? [Text(symbol, "pm", NextCloses, false)]
        : [Text(symbol, "pm", Closes, IsHalfDay)];

    public override string ToString() => Name;

    private static string Text(string root, string style, DateTimeOffset at, bool isHalfDay) =>
        $"{root} {style} {at:yyyy-MM-dd HH:mm:ss}{(isHalfDay ? " half day" : "")}";

    private static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(
            text,
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal
        );
}
