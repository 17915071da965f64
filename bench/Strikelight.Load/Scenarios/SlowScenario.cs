using Strikelight.Load.Client;
using Strikelight.Load.Server;

namespace Strikelight.Load.Scenarios;

/// <summary>Clients that never read, beside viewers that do: how long each is kept, what others notice.</summary>
/// <remarks>They ask without compression, so that frames fill what the kernel holds at once.</remarks>
public sealed class SlowScenario(LoadOptions options, TimeProvider clock)
{
    private const int Normal = 100;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs it once.</summary>
    public async Task<SlowResult> RunAsync(CancellationToken cancellation)
    {
        await using ServerProcess server = await Settled.StartAsync(options, clock, cancellation);
        LoadTally tally = new();
        await using Crowd crowd = new(server.Door, options.Pages, tally, clock);
        await crowd.ComeAsync(Normal, Normal, cancellation);
        await crowd.HaveContentAsync(Most, cancellation);
        tally.Clear();

        List<SilentClient> silent = [];
        long begun = clock.GetTimestamp();
        for (int i = 0; i < options.Viewers; i++)
        {
            silent.Add(new());
            await silent[i].AskAsync(server.Address, options.Pages[i % options.Pages.Count], cancellation);
        }
        (double? last, long kernel) = await UntilClosedAsync(server, silent, begun, cancellation);
        int kept = silent.Count(client => !client.IsClosed);
        silent.ForEach(client => client.Dispose());
        return new()
        {
            Clients = options.Viewers,
            StillConnected = kept,
            SecondsUntilLastClosed = last,
            KernelBytesMost = kernel,
            StalenessMsP99OfOthers = tally.AgeMs(0.99),
            RssMostBytes = server.Figures.RssMostBytes(),
            Errors = tally.ErrorCount,
            Box = server.Box.Description,
        };
    }

    /// <summary>Seconds until none is connected, and the most kernel bytes one connection had meanwhile.</summary>
    private async Task<(double? Seconds, long KernelBytes)> UntilClosedAsync(
        ServerProcess server,
        List<SilentClient> silent,
        long begun,
        CancellationToken cancellation
    )
    {
        long kernel = 0;
        while (clock.GetElapsedTime(begun) < Most)
        {
            kernel = Math.Max(kernel, SocketFigures.Read(server.Address.Port).DefaultIfEmpty(0).Max());
            if (silent.TrueForAll(client => client.IsClosed))
            {
                return (clock.GetElapsedTime(begun).TotalSeconds, kernel);
            }
            await Task.Delay(Pause, clock, cancellation);
        }
        return (null, kernel);
    }
}
