using Strikelight.Core.Contracts;
using Strikelight.Providers;

namespace Strikelight.Web.Board;

public sealed partial class MarketBoard
{
    /// <summary>How prices between chains reached the levels of the symbol.</summary>
    public TickFigures TicksOf(string symbol) =>
        _entries.TryGetValue(symbol, out BoardEntry? entry) ? entry.Ticks : TickFigures.None;

    /// <summary>The same of all symbols kept: all ticks, the slowest last one, the slowest remembered.</summary>
    public TickFigures Ticks =>
        _entries
            .Values.Select(entry => entry.Ticks)
            .Aggregate(
                TickFigures.None,
                (all, one) =>
                    new(all.Count + one.Count, Math.Max(all.LastMs, one.LastMs), Math.Max(all.WorstMs, one.WorstMs))
            );

    /// <summary>Asks for the price of watched symbols, some at a time, unless the last round still runs.</summary>
    private void StartDueTicks()
    {
        if (_provider.Info.TickInterval is not { } least || !_ticking.IsCompleted)
        {
            return;
        }
        BoardEntry[] due = [.. _entries.Values.Where(entry => !entry.IsRefreshing && IsTickWantedNow(entry, least))];
        if (due.Length > 0)
        {
            ParallelOptions some = new()
            {
                MaxDegreeOfParallelism = _options.ConcurrentPolls,
                CancellationToken = _stopped,
            };
            // In the place of a poll: a chain and a price of one symbol never cross. Ends every failure itself.
            _ticking = Parallel.ForEachAsync(due, some, async (entry, _) => await entry.RefreshOnceAsync(TickAsync));
        }
    }

    private bool IsTickWantedNow(BoardEntry entry, TimeSpan least) =>
        entry.ViewerCount > 0
        && entry.State is { Chain: not null, IsStored: false }
        && entry.IsTickDue(Pace(least) * (1 + JitterShare * (JitterOf(entry) - 0.5)));

    private TimeSpan Pace(TimeSpan least)
    {
        var wanted = TimeSpan.FromSeconds(_options.TickSeconds);
        return wanted < least ? least : wanted;
    }

    /// <summary>Moves the chain to a newer price; without one the chain stays, and is not failed.</summary>
    private async Task TickAsync(BoardEntry entry)
    {
        TimeSpan pause = TimeSpan.Zero;
        try
        {
            FetchResult<UnderlyingQuote> result = await _provider.GetUnderlyingAsync(entry.Symbol, _stopped);
            pause = result.RetryAfter ?? TimeSpan.Zero;
            if (result.Value is not { } price)
            {
                Log.TickFailed(_logger, entry.Symbol, result.Detail);
            }
            else if (
                entry.State is { Chain: { } chain, IsStored: false }
                && price.LastTradeAt > chain.Underlying.LastTradeAt
                && price.PriceUsd != chain.Underlying.PriceUsd
            )
            {
                long started = _clock.GetTimestamp();
                AnalyzedChain moved = chain.AtSpot(price);
                entry.PublishTick(moved, _clock.GetElapsedTime(started).TotalMilliseconds);
            }
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            Log.TickFaulted(_logger, entry.Symbol, fault);
        }
        entry.Ticked(pause);
    }
}
