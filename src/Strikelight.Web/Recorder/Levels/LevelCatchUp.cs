using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Store;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>
/// Computes, after the start, the levels of chains that are stored without, as imported ones; then those of sessions
/// before the first start, where the source can tell them.
/// </summary>
/// <remarks>
/// One chain at a time, each safe in the store before the next: an end in between loses nothing, and the next start
/// goes on. What has its minute is left as it is, so that a second run writes nothing.
/// </remarks>
internal sealed partial class LevelCatchUp(
    LevelCatchUpState state,
    LevelDays days,
    OutcomeFeed feed,
    UnleveledChains chains,
    SourcePast past,
    LevelMinuteWriter writer,
    TimeProvider clock,
    ILogger<LevelCatchUp> logger
) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await UntilDoneAsync(CatchUpAsync, stoppingToken);
        if (state.Written > 0)
        {
            Log.Ended(logger, state.Written, state.Failed);
        }
        state.End();
        await UntilDoneAsync(FillPastAsync, stoppingToken);
    }

    /// <summary>While the store cannot be read or written the rest waits.</summary>
    private async Task UntilDoneAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        using PeriodicTimer timer = new(Again, clock);
        while (!await IsDoneAsync(work, cancellation))
        {
            await timer.WaitForNextTickAsync(cancellation);
        }
    }

    /// <summary>The outer edge of the work.</summary>
    private async Task<bool> IsDoneAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await work(cancellation);
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
        long before = state.Written;
        await WriteAsync(chains.OfStoreAsync(cancellation), cancellation);
        await WriteAsync(chains.OfFilesAsync(cancellation), cancellation);
        ShowSince(before);
    }

    private async Task FillPastAsync(CancellationToken cancellation)
    {
        long all = state.Written;
        foreach (TradingSession session in past.Sessions())
        {
            long before = state.Written;
            await WriteAsync(past.ChainsAsync(session, cancellation), cancellation);
            ShowSince(before);
        }
        if (state.Written > all)
        {
            Log.Filled(logger, state.Written - all);
        }
    }

    private async Task WriteAsync(IAsyncEnumerable<ChainSnapshot?> found, CancellationToken cancellation)
    {
        await foreach (ChainSnapshot? chain in found)
        {
            if (chain is not null && await writer.IsWrittenAsync(chain, cancellation))
            {
                state.CountWritten();
            }
            else
            {
                state.CountFailed();
            }
        }
    }

    /// <summary>Lets the pages know of minutes of sessions that are over.</summary>
    private void ShowSince(long written)
    {
        if (state.Written > written)
        {
            days.Forget();
            feed.Publish();
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

        [LoggerMessage(4, LogLevel.Information, "Levels of {Written} minutes of past sessions came from the source")]
        public static partial void Filled(ILogger logger, long written);
    }
}
