using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>Writes the levels of each minute of the session into the store.</summary>
/// <remarks>
/// One loop on the server's clock, beside the polls: it computes levels once a symbol and minute, on the analysis that
/// pages share, and never waits for the store. While the store takes nothing the newest minutes wait, the oldest go.
/// </remarks>
public sealed partial class LevelRecorder(
    LevelInbox inbox,
    LevelCounts counts,
    IStore store,
    StoredLevels stored,
    IMarketDataProvider provider,
    TimeProvider clock,
    ILogger<LevelRecorder> logger
) : BackgroundService
{
    private const int WaitingMost = 256;
    private const int UnacknowledgedMost = 256;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FlushMost = TimeSpan.FromSeconds(3);

    private readonly Queue<LevelMinute> _waiting = new();
    private readonly List<(string Symbol, Task Write)> _unacknowledged = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (provider.Info.Kind == ProviderKind.Recorded)
        {
            return; // files of the past are caught up at the start
        }
        try
        {
            using PeriodicTimer timer = new(Tick, clock);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                TakeOver(symbol => provider.Now(symbol) - provider.Info.TypicalDelay);
            }
        }
        finally
        {
            TakeOver(_ => DateTimeOffset.MaxValue);
            await FlushAsync();
        }
    }

    private void TakeOver(Func<string, DateTimeOffset> nowOf)
    {
        foreach (AnalyzedChain chain in inbox.TakeOver(nowOf))
        {
            try
            {
                Take(chain);
            }
            catch (Exception fault)
            {
                counts.CountFailed(); // the minute stays empty: its gap is drawn
                Log.Faulted(logger, chain.Snapshot.Header.Symbol, fault);
            }
        }
        Settle();
        Hand();
    }

    private void Take(AnalyzedChain chain)
    {
        if (!RecordedHours.Contains(chain.Snapshot.Header.MarketTime))
        {
            return;
        }
        var source = LevelSource.Of(chain);
        if (_waiting.Count == WaitingMost)
        {
            _waiting.Dequeue();
            CountLost();
        }
        SourceSymbol owner = new(provider.Info.Id, chain.Snapshot.Header.Symbol);
        _waiting.Enqueue(source.ToMinute(owner));
    }

    /// <summary>Hands to the store what it takes.</summary>
    private void Hand()
    {
        while (
            _unacknowledged.Count < UnacknowledgedMost
            && _waiting.TryPeek(out LevelMinute? minute)
            && store.TryWrite(new(minute), out Task acknowledged)
        )
        {
            _waiting.Dequeue();
            _unacknowledged.Add((minute.Owner.Symbol, acknowledged));
        }
    }

    private void Settle()
    {
        foreach ((string Symbol, Task Write) ended in _unacknowledged.Where(one => one.Write.IsCompleted).ToArray())
        {
            _unacknowledged.Remove(ended);
            if (ended.Write.IsCompletedSuccessfully)
            {
                counts.CountWritten();
                stored.Move(ended.Symbol);
                continue;
            }
            CountLost();
            Log.Refused(logger, ended.Write.Exception?.InnerException?.Message ?? "");
        }
    }

    private async Task FlushAsync()
    {
        if (!await LastWrites.AreSafeAsync(_unacknowledged.Select(one => one.Write), FlushMost, clock))
        {
            Log.NotFlushed(logger, FlushMost.TotalSeconds);
        }
        Settle();
        while (_waiting.TryDequeue(out _))
        {
            CountLost(); // the next start computes it of its chain, where that is stored
        }
    }

    private void CountLost() => counts.CountLost(store.State.Kind != StoreStateKind.Open);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Levels of {Symbol} could not be computed for the history")]
        public static partial void Faulted(ILogger logger, string symbol, Exception fault);

        [LoggerMessage(2, LogLevel.Warning, "The store refused a minute of levels: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);

        [LoggerMessage(3, LogLevel.Warning, "The store did not take the last levels within {Seconds} s of the stop")]
        public static partial void NotFlushed(ILogger logger, double seconds);
    }
}
