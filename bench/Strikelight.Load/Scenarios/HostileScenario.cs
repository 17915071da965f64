using Strikelight.Load.Client;
using Strikelight.Load.Server;

namespace Strikelight.Load.Scenarios;

/// <summary>Clients that mean harm, one kind after the other, beside viewers that notice or do not.</summary>
public sealed class HostileScenario(LoadOptions options, TimeProvider clock)
{
    private const int Normal = 100;
    private static readonly TimeSpan ContentMost = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    /// <summary>Runs every attack once against one server.</summary>
    public async Task<IReadOnlyList<HostileResult>> RunAsync(CancellationToken cancellation)
    {
        await using ServerProcess server = await Settled.StartAsync(options, clock, cancellation);
        LoadTally tally = new();
        await using Crowd crowd = new(server.Door, options.Pages, tally, clock);
        await crowd.ComeAsync(Normal, Normal, cancellation);
        await crowd.HaveContentAsync(ContentMost, cancellation);
        List<HostileResult> results = [];
        foreach ((string name, Attack attack) in Attacks.All)
        {
            tally.Clear();
            int errors = tally.ErrorCount;
            IReadOnlyDictionary<string, int> outcome = await attack(server.Address, options, clock, cancellation);
            await Task.Delay(Rest, clock, cancellation);
            using HttpResponseMessage alive = await server.Client.GetAsync("/health/live", cancellation);
            results.Add(
                new()
                {
                    Attack = name,
                    Outcome = outcome,
                    StalenessMsP99OfOthers = tally.AgeMs(0.99),
                    RssBytesAfter = server.Figures.RssBytes(),
                    RssMostBytes = server.Figures.RssMostBytes(),
                    IsAlive = server.IsAlive && alive.IsSuccessStatusCode,
                    ErrorsOfOthers = tally.ErrorCount - errors,
                    KillsInTheBox = server.Box.Kills(),
                }
            );
        }
        return results;
    }
}
