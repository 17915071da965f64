using Strikelight.Load.Client;
using Strikelight.Load.Server;

namespace Strikelight.Load.Scenarios;

/// <summary>
/// Viewers that open a stream, take one content and leave, over and over: what stays of them, and what others notice.
/// </summary>
/// <param name="options">How many in all, of which pages.</param>
/// <param name="atOnce">How many come and leave together.</param>
/// <param name="clock">The clock.</param>
public sealed class CyclesScenario(LoadOptions options, int atOnce, TimeProvider clock)
{
    private const int Staying = 100;
    private const int Samples = 16;
    private static readonly TimeSpan ContentMost = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>Runs it once.</summary>
    public async Task<CyclesResult> RunAsync(CancellationToken cancellation)
    {
        await using ServerProcess server = await Settled.StartAsync(options, clock, cancellation);
        LoadTally others = new();
        await using Crowd staying = new(server.Door, options.Pages, others, clock);
        await staying.ComeAsync(Staying, options.Checked, cancellation);
        await staying.HaveContentAsync(ContentMost, cancellation);
        LoadTally tally = new();
        TimeSpan opening = TimeSpan.Zero;
        List<(double Sessions, double HeapBytes)> samples = [];
        int done = 0;
        for (int sample = 1; sample <= Samples; sample++)
        {
            long begun = clock.GetTimestamp();
            for (; done < (long)options.Count * sample / Samples; done += atOnce)
            {
                await using Crowd crowd = new(server.Door, options.Pages, tally, clock);
                crowd.ComeBack(atOnce, "0.0.0");
                if (await crowd.HaveContentAsync(ContentMost, cancellation) < atOnce)
                {
                    tally.Fail("a stream without content");
                }
            }
            opening += clock.GetElapsedTime(begun);
            await Task.Delay(Rest, clock, cancellation);
            await HeapCollector.AskAsync(server.Id, cancellation);
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
            CyclesPerSecond = done / opening.TotalSeconds,
            ViewersLeft = end.Viewers - Staying,
            StalenessMsP50OfOthers = others.AgeMs(0.5),
            StalenessMsP99OfOthers = others.AgeMs(0.99),
            RssMostBytes = server.Figures.RssMostBytes(),
            Errors = tally.ErrorCount + others.ErrorCount,
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
