using Strikelight.Load.Client;
using Strikelight.Load.Server;

namespace Strikelight.Load.Scenarios;

/// <summary>All viewers lose the server at once and come back at once, each saying what it had.</summary>
public sealed class StormScenario(LoadOptions options, TimeProvider clock)
{
    private const string OlderId = "0.0.0"; // of no run of any server: content is owed
    private static readonly TimeSpan ContentMost = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>Runs it once.</summary>
    public async Task<StormResult> RunAsync(CancellationToken cancellation)
    {
        await using ServerProcess server = await Settled.StartAsync(options, clock, cancellation);
        LoadTally tally = new();
        await using Crowd crowd = new(server.Door, options.Pages, tally, clock);
        await crowd.ComeAsync(options.Viewers, 0, cancellation);
        await crowd.HaveContentAsync(ContentMost, cancellation);
        await Task.Delay(Look, clock, cancellation);
        await crowd.LeaveAsync();
        MemoryPage before = await MemoryPage.AskAsync(server.Client, cancellation);

        DateTimeOffset cut = clock.GetUtcNow();
        crowd.ComeBack(options.Viewers, OlderId);
        int there = await crowd.HaveContentAsync(ContentMost, cancellation);
        MemoryPage after = await MemoryPage.AskAsync(server.Client, cancellation);
        double seconds = (clock.GetUtcNow() - cut).TotalSeconds;
        List<double> waits =
        [
            .. crowd
                .Viewers.Where(viewer => viewer.FirstContentAt is not null)
                .Select(viewer => (viewer.FirstContentAt!.Value - cut).TotalMilliseconds)
                .Order(),
        ];
        return new()
        {
            Viewers = options.Viewers,
            Pages = options.Pages.Count,
            WithContent = there,
            ContentMsP50 = At(waits, 0.5),
            ContentMsP99 = At(waits, 0.99),
            ContentMsMost = At(waits, 1),
            UpstreamCallsPerSecond = (after.UpstreamCalls - before.UpstreamCalls) / seconds,
            RssMostBytes = server.Figures.RssMostBytes(),
            Errors = tally.ErrorCount,
            Box = server.Box.Description,
        };
    }

    private static double? At(List<double> sorted, double share) =>
        sorted.Count == 0 ? null : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
