using Strikelight.Load.Client;
using Strikelight.Load.Server;

namespace Strikelight.Load.Scenarios;

/// <summary>Viewers that open a stream, take one content and leave, over and over: what stays of them.</summary>
public sealed class CyclesScenario(LoadOptions options, TimeProvider clock)
{
    private const int AtOnce = 50;
    private const int Samples = 16;
    private static readonly TimeSpan ContentMost = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>Runs it once.</summary>
    public async Task<CyclesResult> RunAsync(CancellationToken cancellation)
    {
        await using ServerProcess server = await Settled.StartAsync(options, clock, cancellation);
        await using Crowd few = await Settled.KeepAsync(server.Address, options.Pages, clock, cancellation);
        LoadTally tally = new();
        List<(double Sessions, double HeapBytes)> samples = [];
        int done = 0;
        for (int sample = 1; sample <= Samples; sample++)
        {
            for (; done < options.Count * sample / Samples; done += AtOnce)
            {
                await using Crowd crowd = new(server.Address, options.Pages, tally, clock);
                crowd.ComeBack(AtOnce, "0.0.0");
                if (await crowd.HaveContentAsync(ContentMost, cancellation) < AtOnce)
                {
                    tally.Fail("a stream without content");
                }
            }
            await Task.Delay(Rest, clock, cancellation);
            if ((await MemoryPage.AskAsync(server.Client, cancellation)).LiveHeapBytes is { } heap)
            {
                samples.Add((done, heap));
            }
        }
        MemoryPage end = await MemoryPage.AskAsync(server.Client, cancellation);
        return new()
        {
            Cycles = done,
            HeapBytesPerSession = Slope([.. samples.Skip(samples.Count / 2)]),
            ViewersLeft = end.Viewers - options.Pages.Count,
            RssMostBytes = server.Figures.RssMostBytes(),
            Errors = tally.ErrorCount,
            Box = server.Box.Description,
        };
    }

    /// <summary>Least-squares slope of the live heap over sessions; null below three samples.</summary>
    public static double? Slope(IReadOnlyList<(double Sessions, double HeapBytes)> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (samples.Count < 3)
        {
            return null;
        }
        double x = samples.Average(sample => sample.Sessions);
        double y = samples.Average(sample => sample.HeapBytes);
        return samples.Sum(sample => (sample.Sessions - x) * (sample.HeapBytes - y))
            / samples.Sum(sample => (sample.Sessions - x) * (sample.Sessions - x));
    }
}
