using System.Globalization;
using System.Text.Json;

namespace Strikelight.Core.Tests.Calendar;

/// <summary>
/// Exchange calendars kept by others: the New York Stock Exchange session by session, and by holiday.
/// </summary>
internal static class RecordedCalendars
{
    /// <summary>Every session from 1990 to January 2023: exchange_calendars, XNYS.</summary>
    public static List<(DateOnly Date, DateTimeOffset Open, DateTimeOffset Close)> Sessions()
    {
        using StringReader reader = new(RecordedFiles.ReadText("calendars/xnys_sessions_1990_2023-01.csv.gz"));
        List<(DateOnly, DateTimeOffset, DateTimeOffset)> sessions = [];
        reader.ReadLine(); // header
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(',');
            sessions.Add((DateOnly.FromDateTime(Instant(cells[0]).DateTime), Instant(cells[1]), Instant(cells[2])));
        }
        return sessions;
    }

    /// <summary>Holidays from 1998 to 2028, some on weekends: QuantConnect Lean, US equities.</summary>
    public static HashSet<DateOnly> Holidays() => [.. Equities().GetProperty("holidays").EnumerateArray().Select(Date)];

    /// <summary>Days that close at 13:00, end of 1999 to 2028: QuantConnect Lean, US equities.</summary>
    public static HashSet<DateOnly> EarlyCloses() =>
        [.. Equities().GetProperty("earlyCloses").EnumerateObject().Select(day => Date(day.Name))];

    private static JsonElement Equities()
    {
        string text = RecordedFiles.ReadText("calendars/us_market_hours_holidays_early_closes.json");
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("Equity-usa-[*]").Clone();
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(JsonElement element) => Date(element.GetString()!);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture);
}
