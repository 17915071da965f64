using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Web.Recorder.Gauge;

namespace Strikelight.Web.Recorder;

/// <summary>Thins the history at start and once an hour.</summary>
public sealed partial class HistoryUpkeep(
    IStore store,
    IMarketDataProvider provider,
    UpkeepTimes times,
    TimeProvider clock,
    ILogger<HistoryUpkeep> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);
        do
        {
            times.Planned(clock.GetUtcNow() + Pause);
            await ThinAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

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
    }
}
