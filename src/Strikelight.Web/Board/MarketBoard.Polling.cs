using Strikelight.Core.Contracts;
using Strikelight.Providers;

namespace Strikelight.Web.Board;

public sealed partial class MarketBoard
{
    private const double JitterShare = 0.1;

    private TimeSpan Grace => TimeSpan.FromSeconds(_options.DemandGraceSeconds);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Tick, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            StartDuePolls();
            StartDueTicks();
            ForgetIdle();
        }
    }

    /// <summary>Starts polls that are due, the longest unpolled first, within the limit of polls at a time.</summary>
    private void StartDuePolls()
    {
        if (_provider.Info.PollInterval is not { } least)
        {
            return;
        }
        int free = _options.ConcurrentPolls - _entries.Values.Count(entry => entry.IsRefreshing);
        foreach (
            BoardEntry entry in _entries
                .Values.Where(entry => !entry.IsRefreshing && IsWantedNow(entry, least))
                .OrderBy(entry => entry.PolledAt)
                .Take(Math.Max(free, 0))
        )
        {
            _ = entry.RefreshOnceAsync(RefreshAsync); // observed: RefreshAsync ends every failure in the entry's state
        }
    }

    private bool IsWantedNow(BoardEntry entry, TimeSpan least) =>
        entry.WantedCadence(Grace) is { } wanted
        && entry.IsDue((wanted < least ? least : wanted) * (1 + JitterShare * (JitterOf(entry) - 0.5)));

    private async Task RefreshAsync(BoardEntry entry)
    {
        FetchResult<ChainSnapshot> result;
        try
        {
            result = await _provider.GetChainAsync(entry.Symbol, null, _stopped);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            Log.PollFaulted(_logger, entry.Symbol, fault);
            result = FetchResult<ChainSnapshot>.Failed(
                FetchFailure.Malformed,
                "The source's answer could not be handled; the log has the details."
            );
        }
        bool failed = result.Value is null;
        AnalyzedChain? chain = failed ? null : new(result.Value!, _analyze, _provider.Info.TickInterval is not null);
        entry.Polled(failed, PauseAfter(entry, result));
        entry.Publish(chain, result.Failure, result.Detail);
        if (chain is not null)
        {
            foreach (IChainSink sink in _sinks)
            {
                sink.Offer(chain);
            }
        }
    }

    /// <summary>How long nobody's wish counts: growing pauses while the source fails, or what it asked for.</summary>
    private TimeSpan PauseAfter(BoardEntry entry, FetchResult<ChainSnapshot> result)
    {
        TimeSpan pause = TimeSpan.Zero;
        if (result.Value is null)
        {
            double first = (_provider.Info.PollInterval ?? Grace).TotalSeconds;
            double grown = first * Math.Pow(2, Math.Min(entry.FailuresInARow, 10));
            pause = TimeSpan.FromSeconds(Math.Min(_options.FailureBackoffMostSeconds, grown));
        }
        return result.RetryAfter is { } asked && asked > pause ? asked : pause;
    }

    /// <summary>Spreads symbols that were started together; a symbol and version always get the same pause.</summary>
    private static double JitterOf(BoardEntry entry) =>
        (uint)HashCode.Combine(entry.Symbol, entry.State.Version) / (double)uint.MaxValue;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Poll of {Symbol} faulted")]
        public static partial void PollFaulted(ILogger logger, string symbol, Exception fault);

        [LoggerMessage(3, LogLevel.Error, "Tick of {Symbol} faulted")]
        public static partial void TickFaulted(ILogger logger, string symbol, Exception fault);

        [LoggerMessage(4, LogLevel.Debug, "No price of {Symbol} between chains: {Detail}")]
        public static partial void TickFailed(ILogger logger, string symbol, string detail);

        [LoggerMessage(5, LogLevel.Error, "What was kept of {Symbol} could not be looked up")]
        public static partial void RestoreFaulted(ILogger logger, string symbol, Exception fault);

        [LoggerMessage(6, LogLevel.Debug, "Nothing kept of {Symbol} is shown: {Detail}")]
        public static partial void NothingKept(ILogger logger, string symbol, string detail);

        [LoggerMessage(2, LogLevel.Debug, "{Symbol} is no longer wanted")]
        public static partial void SymbolForgotten(ILogger logger, string symbol);
    }
}
