using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>Computes, after the start, the levels of chains that are stored without, as imported ones.</summary>
/// <remarks>
/// One chain at a time, each safe in the store before the next: an end in between loses nothing, and the next start
/// goes on. What has its minute is left as it is, so that a second run writes nothing.
/// </remarks>
internal sealed partial class LevelCatchUp(
    LevelCatchUpState state,
    LevelDays days,
    OutcomeFeed feed,
    IStore store,
    IMarketDataProvider provider,
    Func<ChainSnapshot, ChainAnalysis> analyze,
    TimeProvider clock,
    ILogger<LevelCatchUp> logger
) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Again, clock);
        do
        {
            if (await IsDoneAsync(stoppingToken))
            {
                break;
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
        if (state.Written > 0)
        {
            days.Forget();
            feed.Publish();
            Log.Ended(logger, state.Written, state.Failed);
        }
        state.End();
    }

    /// <summary>The outer edge: while the store cannot be read or written the rest waits.</summary>
    private async Task<bool> IsDoneAsync(CancellationToken cancellation)
    {
        try
        {
            await CatchUpAsync(cancellation);
            return true;
        }
        catch (StoreUnavailableException closed)
        {
            Log.Waits(logger, closed.Message);
            return false;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.Faulted(logger, fault); // of the search itself: again would meet it again
            state.CountFailed();
            return true;
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        UnleveledChains chains = new(store, provider);
        await WriteAsync(chains.OfStoreAsync(cancellation), cancellation);
        if (provider.Info.Kind == ProviderKind.Recorded)
        {
            await WriteAsync(chains.OfFilesAsync(cancellation), cancellation);
        }
    }

    private async Task WriteAsync(IAsyncEnumerable<ChainSnapshot?> chains, CancellationToken cancellation)
    {
        await foreach (ChainSnapshot? chain in chains)
        {
            if (chain is null || MinuteOf(chain, cancellation) is not { } minute)
            {
                state.CountFailed();
                continue;
            }
            if (!store.TryWrite(new(minute), out Task acknowledged))
            {
                throw new StoreUnavailableException(store.State.Detail);
            }
            await acknowledged.WaitAsync(cancellation);
            state.CountWritten();
        }
    }

    /// <summary>Null where the levels cannot be computed: a fault of that chain alone.</summary>
    private LevelMinute? MinuteOf(ChainSnapshot chain, CancellationToken cancellation)
    {
        try
        {
            SourceSymbol owner = new(provider.Info.Id, chain.Header.Symbol);
            return LevelSource.Of(new AnalyzedChain(chain, analyze)).ToMinute(owner);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.NotComputed(logger, chain.Header.Symbol, chain.Header.MarketTime, fault);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Levels of {Written} stored chains were computed; {Failed} failed")]
        public static partial void Ended(ILogger logger, long written, long failed);

        [LoggerMessage(2, LogLevel.Warning, "Levels of stored chains wait for the store: {Reason}")]
        public static partial void Waits(ILogger logger, string reason);

        [LoggerMessage(3, LogLevel.Error, "Chains without levels could not be looked through")]
        public static partial void Faulted(ILogger logger, Exception fault);

        [LoggerMessage(4, LogLevel.Error, "Levels of {Symbol} of {MarketTime} could not be computed")]
        public static partial void NotComputed(
            ILogger logger,
            string symbol,
            DateTimeOffset marketTime,
            Exception fault
        );
    }
}
