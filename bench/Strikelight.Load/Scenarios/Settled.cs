using Strikelight.Load.Client;
using Strikelight.Load.Server;

namespace Strikelight.Load.Scenarios;

/// <summary>Brings a server to rest and reads its memory there.</summary>
internal static class Settled
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SamplePause = TimeSpan.FromMilliseconds(500);

    /// <summary>A server of its own for a scenario, warm: every page was looked at for a while.</summary>
    public static async Task<ServerProcess> StartAsync(
        LoadOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        ServerProcess server = await ServerProcess.StartAsync(options, clock, cancellation);
        bool isWarm = false;
        try
        {
            await WarmAsync(server, options.Pages, clock, cancellation);
            isWarm = true;
            return server;
        }
        finally
        {
            if (!isWarm)
            {
                await server.DisposeAsync();
            }
        }
    }

    /// <summary>Median of the resident bytes over some seconds, one viewer a page keeping the pages alive.</summary>
    public static async Task<long> RssAsync(
        ServerProcess server,
        TimeSpan span,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await Task.Delay(Rest, clock, cancellation);
        List<long> samples = [];
        long begun = clock.GetTimestamp();
        while (clock.GetElapsedTime(begun) < span)
        {
            samples.Add(server.Figures.RssBytes());
            await Task.Delay(SamplePause, clock, cancellation);
        }
        samples.Sort();
        return samples[samples.Count / 2];
    }

    /// <summary>A few viewers that keep the pages drawn, so that only further viewers are measured.</summary>
    public static async Task<Crowd> KeepAsync(
        ServerDoor server,
        IReadOnlyList<string> pages,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        Crowd crowd = new(server, pages, new(), clock);
        await crowd.ComeAsync(pages.Count, 0, cancellation);
        await crowd.HaveContentAsync(TimeSpan.FromSeconds(60), cancellation);
        return crowd;
    }

    /// <summary>Has each page looked at for a while by few, so that what runs once has run.</summary>
    private static async Task WarmAsync(
        ServerProcess server,
        IReadOnlyList<string> pages,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        LoadTally tally = new();
        await using Crowd crowd = new(server.Door, pages, tally, clock);
        await crowd.ComeAsync(Math.Max(pages.Count, 20), 1, cancellation);
        await crowd.HaveContentAsync(TimeSpan.FromSeconds(60), cancellation);
        await Task.Delay(WarmUp, clock, cancellation);
        if (tally.ErrorCount > 0)
        {
            throw new InvalidOperationException($"The warm-up failed: {string.Join("; ", tally.Errors.Keys)}");
        }
    }
}
