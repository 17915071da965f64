using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Web.Recorder.Gauge;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Recorder;

/// <summary>Thins the history at start and once an hour.</summary>
public sealed partial class HistoryUpkeep(
    IStore store,
    IMarketDataProvider provider,
    UpkeepTimes times,
    LevelCatchUpState catchUp,
    TimeProvider clock,
    ILogger<HistoryUpkeep> logger
) : BackgroundService
{
    private const string Faulted = "An error of the program; the log has the details.";
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan CatchUpMost = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Chains stay until they have their levels, but not for ever: a full disk has to be thinned.
        await Task.WhenAny(catchUp.Over, Task.Delay(CatchUpMost, clock, stoppingToken));
        using PeriodicTimer timer = new(Pause, clock);
        do
        {
            times.Planned(clock.GetUtcNow() + Pause);
            await ThinAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>The outer edge of the loop: whatever fails is logged, counted and tried again in an hour.</summary>
    private async Task ThinAsync(CancellationToken cancellation)
    {
        try
        {
            ThinReport report = await store.Maintenance.ThinAsync(MarketNow.Of(provider), cancellation);
            times.Ran(clock.GetUtcNow(), report);
            Log.Thinned(logger, report.ChainRows, report.ChainBytes, report.IsOverCap);
        }
        catch (StoreUnavailableException error)
        {
            Log.NotThinned(logger, error.Message);
            times.Failed(error.Message);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.ThinFaulted(logger, fault);
            times.Failed(Faulted);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Information,
            "History thinned by {Chains} chains, {Bytes} bytes; too large: {IsOverCap}"
        )]
        public static partial void Thinned(ILogger logger, long chains, long bytes, bool isOverCap);

        [LoggerMessage(2, LogLevel.Warning, "History not thinned: {Reason}")]
        public static partial void NotThinned(ILogger logger, string reason);

        [LoggerMessage(3, LogLevel.Error, "History not thinned")]
        public static partial void ThinFaulted(ILogger logger, Exception fault);
    }
}
