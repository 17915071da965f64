using Strikelight.Core.Calendar;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder;

/// <summary>The past that the source itself holds, and where it holds none, what is stored of it.</summary>
public sealed class PastTimes(IMarketDataProvider provider, History history) : IPastTimes
{
    private readonly ProviderPastTimes _own = new(provider);

    /// <inheritdoc />
    public async Task<IReadOnlyList<PastDay>> DaysAsync(
        string symbol,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<PastDay> own = await _own.DaysAsync(symbol, first, last, cancellation);
        if (provider.Info.AnyTimeSince is not null || own.Count > 0 || history.Store is null)
        {
            return own;
        }
        TimeRange range = new(StartOf(first), StartOf(last.AddDays(1)).AddTicks(-1));
        List<PastDay> days = [];
        foreach (DateTimeOffset time in await StoredAsync(symbol, range, cancellation))
        {
            DateOnly date = MarketTime.DateOf(time);
            if (days.Count > 0 && days[^1].Date == date)
            {
                days[^1] = days[^1] with { LastAt = time };
            }
            else
            {
                days.Add(new(date, time, time, IsAnyTime: false));
            }
        }
        return days;
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset?> FirstAsync(string symbol, CancellationToken cancellation)
    {
        DateTimeOffset? own = await _own.FirstAsync(symbol, cancellation);
        if (own is not null || provider.Info.AnyTimeSince is not null || history.Store is not { } store)
        {
            return own;
        }
        TimeRange all = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        await foreach (
            Stored<TimedChain> found in store.Chains.TimesAsync(new(provider.Info.Id, symbol), all, cancellation)
        )
        {
            if (found.Value is { Time: var time })
            {
                return (time.Received > time.Market ? time.Received : time.Market).ToUniversalTime();
            }
        }
        return null;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DateTimeOffset>> TimesAsync(
        string symbol,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<DateTimeOffset> own = await _own.TimesAsync(symbol, day, cancellation);
        if (provider.Info.AnyTimeSince is not null || own.Count > 0 || history.Store is null)
        {
            return own;
        }
        return await StoredAsync(symbol, new(StartOf(day), StartOf(day.AddDays(1)).AddTicks(-1)), cancellation);
    }

    private static DateTimeOffset StartOf(DateOnly day) => MarketTime.At(day, TimeOnly.MinValue);

    /// <summary>When a chain can be asked for: once it was known here, which may be after its market time.</summary>
    private async Task<IReadOnlyList<DateTimeOffset>> StoredAsync(
        string symbol,
        TimeRange range,
        CancellationToken cancellation
    )
    {
        List<DateTimeOffset> times = [];
        SourceSymbol owner = new(provider.Info.Id, symbol);
        await foreach (Stored<TimedChain> stored in history.Store!.Chains.TimesAsync(owner, range, cancellation))
        {
            if (stored.Value is { Time: var time })
            {
                DateTimeOffset known = time.Received > time.Market ? time.Received : time.Market;
                times.Add(known.ToUniversalTime());
            }
        }
        times.Sort();
        return times;
    }
}
