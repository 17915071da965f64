using Strikelight.Core.Calendar;

namespace Strikelight.Providers.Recorded;

/// <summary>For when the quotes of a file stand that was made at some time of its own.</summary>
internal static class RecordedTime
{
    /// <summary>
    /// Outside of a session the last close, 16:15 for index options; within one the file's own time, although its
    /// quotes may be about fifteen minutes older.
    /// </summary>
    public static DateTimeOffset MarketTimeOf(DateTimeOffset recordedAt, bool isIndex)
    {
        TradingSession session = ExchangeCalendar.LatestSession(recordedAt);
        DateTimeOffset close = CloseOf(session, isIndex);
        return recordedAt < close ? recordedAt : close;
    }

    /// <summary>When the options of a session stop quoting.</summary>
    public static DateTimeOffset CloseOf(TradingSession session, bool isIndex) =>
        isIndex ? session.IndexOptionsCloseAt : session.ClosesAt;
}
