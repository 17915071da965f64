using System.Text.Json;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Web.Recorder;

namespace Strikelight.Browser.Tests;

/// <summary>Two days of which one chain each was stored, and servers that make their levels of it.</summary>
internal sealed class RecordedDays : IDisposable
{
    public const string Symbol = "SPY";

    private const int TriesMost = 600;
    private static readonly DateOnly[] Days = [new(2026, 11, 18), new(2026, 11, 19)];

    private readonly string _folder = Directory.CreateTempSubdirectory("strikelight-browser-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A server that has judged both days.</summary>
    public async Task<RunningServer> StartAsync()
    {
        await using (RunningServer writer = await RunAsync())
        {
            await WriteAsync(writer);
        }
        RunningServer server = await RunAsync();
        using HttpClient client = new();
        for (int i = 0; i < TriesMost; i++)
        {
            string answer = await client.GetStringAsync(server.Address + "/levels/report.json", Token);
            using JsonDocument report = JsonDocument.Parse(answer);
            if (report.RootElement.GetProperty("restsOn").GetProperty("judged").GetInt32() == Days.Length)
            {
                return server;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }
        throw new InvalidOperationException("The recorded days were not judged.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task WriteAsync(RunningServer server)
    {
        IMarketDataProvider market = server.Service<IMarketDataProvider>();
        foreach (DateOnly day in Days)
        {
            DateTimeOffset at = ExchangeCalendar.SessionOn(day)!.Value.OpensAt.AddMinutes(5);
            FetchResult<ChainSnapshot> chain = await market.GetChainAsync(Symbol, at, Token);
            PollRecords poll = ChainRecords.Of(chain.Value!, null, TimeSpan.Zero);
            Assert.True(server.Service<History>().Store!.TryWrite(poll.Batch, out Task acknowledged));
            await acknowledged;
        }
    }

    private Task<RunningServer> RunAsync() =>
        RunningServer.StartAsync(
            settings: new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Recorder:Enabled"] = "true",
                ["Recorder:Symbols"] = "",
                ["Store:Folder"] = _folder,
            }
        );
}
