using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Strikelight.Providers.Recorded;

/// <summary>Reads the date line of Cboe's quote table, which the browser wrote in its own language.</summary>
/// <remarks>
/// English and Spanish month names, 12 and 24 hours, any blanks. Numeric dates are not read: 3/4 is two different days.
/// </remarks>
internal static partial class QuoteTableDate
{
    private static readonly (string Prefix, int Month)[] Months =
    [
        ("jan", 1),
        ("ene", 1),
        ("feb", 2),
        ("mar", 3),
        ("apr", 4),
        ("abr", 4),
        ("may", 5),
        ("jun", 6),
        ("jul", 7),
        ("aug", 8),
        ("ago", 8),
        ("sep", 9),
        ("set", 9),
        ("oct", 10),
        ("nov", 11),
        ("dec", 12),
        ("dic", 12),
    ];

    /// <summary>The instant, or null where the text cannot be read without guessing.</summary>
    public static DateTimeOffset? Read(string text)
    {
        string plain = Blanks().Replace(text.Normalize(NormalizationForm.FormKC), " ").ToLowerInvariant();
        plain = plain.Replace('\u2212', '-'); // the minus sign that some languages write
        if (ReadZone(ref plain) is not { } offset || ReadTime(ref plain) is not { } time)
        {
            return null;
        }
        return ReadDay(plain) is { } day && day.Year is > 2000 and < 2100
            ? new DateTimeOffset(day.ToDateTime(time), offset).ToUniversalTime()
            : null;
    }

    private static TimeSpan? ReadZone(ref string text)
    {
        Match zone = Zone().Match(text);
        if (!zone.Success)
        {
            return null;
        }
        text = text.Remove(zone.Index, zone.Length);
        switch (zone.Groups["name"].Value)
        {
            case "est":
                return TimeSpan.FromHours(-5);
            case "edt":
                return TimeSpan.FromHours(-4);
            default:
                if (!zone.Groups["hours"].Success)
                {
                    return TimeSpan.Zero;
                }
                int hours = Number(zone.Groups["hours"]);
                int minutes = zone.Groups["minutes"].Success ? Number(zone.Groups["minutes"]) : 0;
                TimeSpan size = new(hours, minutes, 0);
                return hours > 14 || minutes > 59 ? null
                    : zone.Groups["sign"].Value == "-" ? -size
                    : size;
        }
    }

    private static TimeOnly? ReadTime(ref string text)
    {
        Match clock = Clock().Match(text);
        if (!clock.Success)
        {
            return null;
        }
        text = text.Remove(clock.Index, clock.Length);
        int hour = Number(clock.Groups["hour"]);
        int minute = Number(clock.Groups["minute"]);
        int second = clock.Groups["second"].Success ? Number(clock.Groups["second"]) : 0;
        if (clock.Groups["half"].Success)
        {
            bool isAfternoon = clock.Groups["half"].Value == "p";
            hour = hour is < 1 or > 12 ? -1 : hour % 12 + (isAfternoon ? 12 : 0);
        }
        return hour is >= 0 and < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

    private static DateOnly? ReadDay(string text)
    {
        Match year = Year().Match(text);
        if (!year.Success)
        {
            return null;
        }
        MatchCollection days = Day().Matches(text.Remove(year.Index, year.Length));
        int month = Words().Matches(text).Select(word => MonthOf(word.Value)).FirstOrDefault(found => found > 0);
        if (days.Count != 1 || month == 0)
        {
            return null;
        }
        int day = int.Parse(days[0].Value, CultureInfo.InvariantCulture);
        int yearNumber = int.Parse(year.Value, CultureInfo.InvariantCulture);
        return day >= 1 && day <= DateTime.DaysInMonth(yearNumber, month) ? new DateOnly(yearNumber, month, day) : null;
    }

    private static int MonthOf(string word) =>
        Months.FirstOrDefault(month => word.StartsWith(month.Prefix, StringComparison.Ordinal)).Month;

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"\b((?<name>est|edt)\b|(gmt|utc)((?<sign>[+-])(?<hours>[0-9]{1,2})(:?(?<minutes>[0-9]{2}))?)?(?![a-z0-9]))",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Zone();

    [GeneratedRegex(
        @"\b(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2}))?( ?(?<half>[ap])\.? ?m\b\.?)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b20[0-9]{2}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b[0-9]{1,2}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Day();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Words();
}
