using System.Runtime.CompilerServices;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>Finds chains of a source that fall into recorded hours and whose minute has no levels.</summary>
/// <remarks>
/// One chain at a time is held, with the times of one day. What cannot be read now ends the search with an exception;
/// a damaged row is in its place, and stays.
/// </remarks>
internal sealed class UnleveledChains(IStore store, IMarketDataProvider provider)
{
    private const int AskedAloneMost = 8; // chains of a day

    // The latest minutes are those of the running recorder, which writes them when they are over.
    private static readonly TimeSpan LeftToRecorder = TimeSpan.FromMinutes(10);

    // A file may be saved some days after the close that it shows.
    private static readonly TimeSpan SavedLateMost = TimeSpan.FromDays(10);

    /// <summary>The chains in the store, of each minute the latest; null where one is damaged.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public async IAsyncEnumerable<ChainSnapshot?> OfStoreAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Stored<IReadOnlyList<LastRecorded>> last = await store.Chains.LastAsync(provider.Info.Id, cancellation);
        foreach (SourceSymbol owner in Readable(last).Select(recorded => recorded.Owner))
        {
            DateTimeOffset before = RecordedFrom(owner.Symbol);
            foreach (DateOnly day in Readable(await store.Chains.DaysAsync(owner, cancellation)))
            {
                foreach (DateTimeOffset market in await TimesAsync(owner, day, cancellation))
                {
                    if (market < before)
                    {
                        Stored<RecordedChain> found = await store.Chains.AtAsync(owner, market, cancellation);
                        History.ThrowIfClosed(found.Fault);
                        yield return found.Value?.Decode().Value;
                    }
                }
            }
        }
    }

    /// <summary>The chains in the files of a recorded source, of another none; null where one cannot be read.</summary>
    /// <remarks>A file whose chain is outside of recorded hours is read again at each start.</remarks>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public async IAsyncEnumerable<ChainSnapshot?> OfFilesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (provider.Info.Kind != ProviderKind.Recorded)
        {
            yield break;
        }
        foreach (string symbol in provider.Symbols.Select(known => known.Symbol))
        {
            SourceSymbol owner = new(provider.Info.Id, symbol);
            foreach (DateTimeOffset saved in provider.RecordedTimes(symbol))
            {
                if (await IsLeveledAsync(owner, saved, cancellation))
                {
                    continue;
                }
                ChainSnapshot? chain = (await provider.GetChainAsync(symbol, saved, cancellation)).Value;
                if (chain is null || await IsNewestAsync(owner, chain, cancellation))
                {
                    yield return chain;
                }
            }
        }
    }

    /// <summary>Market time from which on minutes are the running recorder's; files have none.</summary>
    private DateTimeOffset RecordedFrom(string symbol) =>
        provider.Info.Kind == ProviderKind.Recorded
            ? DateTimeOffset.MaxValue
            : provider.Now(symbol) - provider.Info.TypicalDelay - LeftToRecorder;

    private async Task<IReadOnlyCollection<DateTimeOffset>> TimesAsync(
        SourceSymbol owner,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        Dictionary<DateTimeOffset, DateTimeOffset> newest = [];
        TimeRange all = new(
            MarketTime.At(day, TimeOnly.MinValue),
            MarketTime.At(day.AddDays(1), TimeOnly.MinValue).AddTicks(-1)
        );
        await foreach (Stored<TimedChain> read in store.Chains.TimesAsync(owner, all, cancellation))
        {
            History.ThrowIfClosed(read.Fault);
            if (read.Value is { Time.Market: var market } && RecordedHours.Contains(market))
            {
                newest[MarketTime.MinuteOf(market)] = market;
            }
        }
        // Of a day that is thinned few chains stay and all of its minutes: each is asked for, not the day.
        IEnumerable<TimeRange> asked =
            newest.Count <= AskedAloneMost ? newest.Keys.Select(minute => new TimeRange(minute, minute)) : [all];
        foreach (TimeRange range in asked.ToArray())
        {
            await foreach (Stored<LevelMinute> read in store.Levels.RangeAsync(owner, range, cancellation))
            {
                History.ThrowIfClosed(read.Fault);
                newest.Remove(read.Value?.Minute ?? MarketTime.MinuteOf(read.Fault?.At ?? range.From));
            }
        }
        return newest.Values;
    }

    /// <summary>Whether a minute stands for the recording that was saved at a time.</summary>
    private async Task<bool> IsLeveledAsync(SourceSymbol owner, DateTimeOffset saved, CancellationToken cancellation)
    {
        TimeRange range = new(saved - SavedLateMost, saved);
        await foreach (Stored<LevelMinute> read in store.Levels.RangeAsync(owner, range, cancellation))
        {
            History.ThrowIfClosed(read.Fault);
            if (read.Value is { } minute && IsAt(minute, LevelFigureId.ReceivedSeconds, saved))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a chain is in recorded hours and no later one stands for its minute already.</summary>
    private async Task<bool> IsNewestAsync(SourceSymbol owner, ChainSnapshot chain, CancellationToken cancellation)
    {
        DateTimeOffset market = chain.Header.MarketTime;
        DateTimeOffset minute = MarketTime.MinuteOf(market);
        await foreach (Stored<LevelMinute> read in store.Levels.RangeAsync(owner, new(minute, minute), cancellation))
        {
            History.ThrowIfClosed(read.Fault);
            if (read.Value?.Get(LevelFigureId.MarketSeconds) is not { } seconds || minute.AddSeconds(seconds) >= market)
            {
                return false;
            }
        }
        return RecordedHours.Contains(market);
    }

    private static bool IsAt(LevelMinute minute, ushort figure, DateTimeOffset instant) =>
        minute.Get(figure) is { } seconds && Math.Abs((minute.Minute.AddSeconds(seconds) - instant).TotalSeconds) < 1;

    private static IReadOnlyList<T> Readable<T>(Stored<IReadOnlyList<T>> read)
    {
        History.ThrowIfClosed(read.Fault);
        return read.Value ?? [];
    }
}
