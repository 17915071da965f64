using Strikelight.Load.Client;
using Strikelight.Load.Server;

namespace Strikelight.Load.Scenarios;

/// <summary>Viewers come, look and leave: what each costs, and how old what they see is.</summary>
public sealed class ViewersScenario(LoadOptions options, TimeProvider clock)
{
    private static readonly TimeSpan BaseSpan = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan ComeMost = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ArrivalOver = TimeSpan.FromSeconds(10); // arriving is the storm's figure

    /// <summary>One run with a server of its own.</summary>
    public async Task<ViewersResult> RunAsync(CancellationToken cancellation)
    {
        await using ServerProcess server = await Settled.StartAsync(options, clock, cancellation);
        await using Crowd few = await Settled.KeepAsync(server.Door, options.Pages, clock, cancellation);
        long baseRss = await Settled.RssAsync(server, BaseSpan, clock, cancellation);
        MemoryPage before = await MemoryPage.AskAsync(server.Client, cancellation);

        LoadTally tally = new();
        await using Crowd crowd = new(server.Door, options.Pages, tally, clock);
        await crowd.ComeAsync(options.Viewers, options.Checked, cancellation);
        int there = await crowd.HaveContentAsync(ComeMost, cancellation);
        if (there < options.Viewers)
        {
            tally.Fail($"{options.Viewers - there} viewers never had content");
        }
        await Task.Delay(ArrivalOver, clock, cancellation);
        tally.Clear();
        double cpuBefore = server.Figures.CpuSeconds();
        double ownCpuBefore = Environment.CpuUsage.TotalTime.TotalSeconds;
        long begun = clock.GetTimestamp();
        TimeSpan span = TimeSpan.FromSeconds(options.Seconds);
        long rss = await Settled.RssAsync(server, span, clock, cancellation);
        double seconds = clock.GetElapsedTime(begun).TotalSeconds;
        double cpu = server.Figures.CpuSeconds() - cpuBefore;
        double ownCpu = Environment.CpuUsage.TotalTime.TotalSeconds - ownCpuBefore;
        (long frames, long bytes) = (tally.Frames, tally.Bytes);
        MemoryPage during = await MemoryPage.AskAsync(server.Client, cancellation);
        IReadOnlyList<long> sockets = [.. SocketFigures.Read(server.Address.Port).Order()];
        await crowd.LeaveAsync();
        await Task.Delay(TimeSpan.FromSeconds(options.AfterSeconds), clock, cancellation);
        return new()
        {
            Viewers = options.Viewers,
            Pages = options.Pages.Count,
            RssBytesPerViewer = (rss - baseRss) / (double)options.Viewers,
            ManagedBytesPerViewer = (during.LiveHeapBytes - before.LiveHeapBytes) / (double)options.Viewers,
            ManagedBytes = during.LiveHeapBytes,
            KernelSocketBytes = sockets.Count > 0 ? sockets[sockets.Count / 2] : null,
            BaseRssBytes = baseRss,
            RssBytes = rss,
            RssMostBytes = server.Figures.RssMostBytes(),
            RssAboveBaseAfterBytes = server.Figures.RssBytes() - baseRss,
            StalenessMsP50 = tally.AgeMs(0.5),
            StalenessMsP99 = tally.AgeMs(0.99),
            FramesPerSecond = frames / seconds,
            MebibytesPerSecond = bytes / seconds / (1 << 20),
            ServerCpuShare = cpu / seconds,
            ClientCpuShare = ownCpu / seconds,
            Errors = tally.ErrorCount,
            Box = server.Box.Description,
        };
    }
}
