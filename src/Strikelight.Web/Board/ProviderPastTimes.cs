using Strikelight.Core.Calendar;
using Strikelight.Providers;

namespace Strikelight.Web.Board;

/// <summary>The past that the source itself holds: any time of its sessions, its recordings, or nothing.</summary>
public sealed class ProviderPastTimes(IMarketDataProvider provider) : IPastTimes
{
    /// <inheritdoc />
    public Task<IReadOnlyList<PastDay>> DaysAsync(
        string symbol,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        PastDay[] days = provider.Info.AnyTimeSince is { } since
            ? SessionDays(symbol, first, last, since)
            : RecordedDays(symbol, first, last);
        return Task.FromResult<IReadOnlyList<PastDay>>(days);
    }

    /// <inheritdoc />
    public Task<DateTimeOffset?> FirstAsync(string symbol, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        bool isKnown = provider.Symbols.Any(known => known.Symbol == symbol);
        IReadOnlyList<DateTimeOffset> recorded = provider.RecordedTimes(symbol);
        return Task.FromResult(
            provider.Info.AnyTimeSince is { } since && isKnown ? since
            : recorded.Count > 0 ? recorded.Min()
            : (DateTimeOffset?)null
        );
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<DateTimeOffset>> TimesAsync(string symbol, DateOnly day, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        DateTimeOffset[] times =
        [
            .. provider.RecordedTimes(symbol).Where(time => MarketTime.DateOf(time) == day).Order(),
        ];
        return Task.FromResult<IReadOnlyList<DateTimeOffset>>(times);
    }

    /// <summary>Sessions that have opened, up to now; none of a symbol that the source does not know.</summary>
    private PastDay[] SessionDays(string symbol, DateOnly first, DateOnly last, DateTimeOffset since)
    {
        DateTimeOffset now = provider.Now(symbol);
        if (!provider.Symbols.Any(known => known.Symbol == symbol))
        {
            return [];
        }
        List<PastDay> days = [];
        for (DateOnly date = first; date <= last; date = date.AddDays(1))
        {
            if (ExchangeCalendar.SessionOn(date) is { } session && session.OpensAt >= since && session.OpensAt <= now)
            {
                DateTimeOffset end = now < session.ClosesAt ? now : session.ClosesAt;
                days.Add(new(date, session.OpensAt, end, IsAnyTime: true));
            }
        }
        return [.. days];
    }

    private PastDay[] RecordedDays(string symbol, DateOnly first, DateOnly last) =>
        [
            .. provider
                .RecordedTimes(symbol)
                .GroupBy(MarketTime.DateOf)
                .Where(day => day.Key >= first && day.Key <= last)
                .OrderBy(day => day.Key)
                .Select(day => new PastDay(day.Key, day.Min(), day.Max(), IsAnyTime: false)),
        ];
}
