namespace Strikelight.Web.Live;

/// <summary>Looks after open streams: ends those whose reader stalls, and all of them when the server stops.</summary>
public sealed class LiveSweeper(LiveViews views, TimeProvider clock, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The web server waits for its connections before this service is asked to stop.
        await using CancellationTokenRegistration closing = lifetime.ApplicationStopping.Register(views.Close);
        using PeriodicTimer timer = new(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await views.SweepAsync();
        }
    }
}
