using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Strikelight.Core.Tests.Calendar;

/// <summary>Exchange calendars kept by others: the New York Stock Exchange session by session, and by holiday.</summary>
internal static class RecordedCalendars
{
    /// <summary>Every session from 1990 to January 2023: exchange_calendars, XNYS.</summary>
    public static List<(DateOnly Date, DateTimeOffset Open, DateTimeOffset Close)> Sessions()
    {
        using FileStream file = File.OpenRead(PathOf("xnys_sessions_1990_2023-01.csv.gz"));
        using GZipStream unzipped = new(file, CompressionMode.Decompress);
        using StreamReader reader = new(unzipped);
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
        using FileStream file = File.OpenRead(PathOf("us_market_hours_holidays_early_closes.json"));
        using JsonDocument document = JsonDocument.Parse(file);
        return document.RootElement.GetProperty("Equity-usa-[*]").Clone();
    }

    private static string PathOf(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Strikelight.slnx")))
        {
            folder = folder.Parent;
        }
        string root =
            folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
        string path = Path.Combine(root, "..", "shared", "data", "calendars", name);
        Assert.SkipUnless(File.Exists(path), "recorded data not present: calendars/" + name);
        return path;
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(JsonElement element) => Date(element.GetString()!);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture);
}
