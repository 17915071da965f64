using System.Runtime.InteropServices;
using Strikelight.Core.Calendar;

namespace Strikelight.Providers.Transport;

/// <summary>
/// Reads <c>YYYY-MM-DD HH:MM:SS</c> from bytes, as UTC or as New York wall-clock time without a zone.
/// </summary>
/// <remarks>
/// Remembers each day's offset, since one chain holds tens of thousands of times of a few hundred days. Not safe for
/// several threads. A time that daylight saving skips is no time; of an hour that occurs twice the later one is meant.
/// </remarks>
internal sealed class NewYorkClock
{
    private const int TextLength = 19;
    private static readonly DateTime Earliest = new(1970, 1, 2, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Latest = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private const int DateLength = 10;

    private readonly Dictionary<int, TimeSpan> _offsets = [];
    private readonly byte[] _lastDate = new byte[DateLength];
    private long _lastMidnightTicks = long.MinValue; // UTC ticks of the last date's midnight; least where not known

    /// <summary>The instant of a New York wall-clock time; null for anything else.</summary>
    public DateTimeOffset? ReadNewYork(ReadOnlySpan<byte> text)
    {
        if (
            text.Length == TextLength
            && _lastMidnightTicks != long.MinValue
            && SecondOfLastDate(text) is >= 0 and int at
        )
        {
            return new DateTimeOffset(_lastMidnightTicks + at * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        }
        _lastMidnightTicks = long.MinValue;
        if (ReadWallClock(text) is not { } local)
        {
            return null;
        }
        int day = DateOnly.FromDateTime(local).DayNumber;
        ref TimeSpan offset = ref CollectionsMarshal.GetValueRefOrAddDefault(_offsets, day, out bool known);
        if (known)
        {
            return Remember(text, local, offset);
        }
        offset = MarketTime.Zone.GetUtcOffset(local.Date);
        if (offset == MarketTime.Zone.GetUtcOffset(local.Date.AddDays(1)))
        {
            return Remember(text, local, offset);
        }
        _offsets.Remove(day); // the clock changes during this day
        return MarketTime.Zone.IsInvalidTime(local)
            ? null
            : new DateTimeOffset(local.Ticks - MarketTime.Zone.GetUtcOffset(local).Ticks, TimeSpan.Zero);
    }

    /// <summary>The instant of a UTC time; null for anything else.</summary>
    public static DateTimeOffset? ReadUtc(ReadOnlySpan<byte> text) =>
        ReadWallClock(text.EndsWith("Z"u8) ? text[..^1] : text) is { } utc
            ? new DateTimeOffset(utc, TimeSpan.Zero)
            : null;

    /// <summary>Keeps a date of one offset for the next time of the same date.</summary>
    private DateTimeOffset Remember(ReadOnlySpan<byte> text, DateTime local, TimeSpan offset)
    {
        // Of the first date that counts only a part does.
        if (local.Date > Earliest)
        {
            text[..DateLength].CopyTo(_lastDate);
            _lastMidnightTicks = local.Date.Ticks - offset.Ticks;
        }
        return new DateTimeOffset(local.Ticks - offset.Ticks, TimeSpan.Zero);
    }

    /// <summary>Seconds into the day where the text is another time of the last date; -1 where it is not.</summary>
    private int SecondOfLastDate(ReadOnlySpan<byte> text)
    {
        bool isSameDate =
            text[..DateLength].SequenceEqual(_lastDate)
            && (text[DateLength] is (byte)'T' or (byte)' ')
            && text[13] == ':'
            && text[16] == ':';
        if (!isSameDate)
        {
            return -1;
        }
        int hour = Digits(text[11..13]);
        int minute = Digits(text[14..16]);
        int second = Digits(text[17..19]);
        bool exists = hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60;
        return exists ? 3600 * hour + 60 * minute + second : -1;
    }

    private static DateTime? ReadWallClock(ReadOnlySpan<byte> text)
    {
        bool shaped =
            text.Length >= TextLength
            && text[4] == '-'
            && text[7] == '-'
            && text[10] is (byte)'T' or (byte)' '
            && text[13] == ':'
            && text[16] == ':'
            && (text.Length == TextLength || IsFraction(text[TextLength..]));
        if (!shaped)
        {
            return null;
        }
        int year = Digits(text[..4]);
        int month = Digits(text[5..7]);
        int day = Digits(text[8..10]);
        int hour = Digits(text[11..13]);
        int minute = Digits(text[14..16]);
        int second = Digits(text[17..19]);
        bool exists =
            year is >= 1970 and < 2100
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            && hour is >= 0 and < 24
            && minute is >= 0 and < 60
            && second is >= 0 and < 60;
        if (!exists)
        {
            return null;
        }
        DateTime time = new(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return time >= Earliest && time < Latest ? time : null;
    }

    private static bool IsFraction(ReadOnlySpan<byte> tail) =>
        tail.Length > 1 && tail[0] == '.' && !tail[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int value = 0;
        foreach (byte digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }
            value = value * 10 + (digit - '0');
        }
        return value;
    }
}
