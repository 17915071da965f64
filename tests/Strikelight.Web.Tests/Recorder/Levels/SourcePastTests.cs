using Microsoft.Extensions.Hosting;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Recorder.Levels;

/// <summary>Levels of sessions before the first start, from a source that can tell its past.</summary>
public sealed class SourcePastTests : IDisposable
{
    private const string Symbol = "XSP";
    private const string Monday = "2026-11-30T15:30:00Z"; // after a half day and a holiday

    private static readonly TradingSession Friday = ExchangeCalendar.SessionOnOrAfter(new(2026, 11, 27));
    private static readonly TradingSession Wednesday = ExchangeCalendar.SessionOnOrAfter(new(2026, 11, 25));

    private readonly StoreFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_TheFirst_GivesEachSessionItsHalfHoursAsTheirChainsHaveThem()
    {
        await using TestServer server = await StartAsync();

        List<LevelMinute> minutes = await FilledAsync(server);

        Assert.Equal(
            [.. SourcePast.Times(Wednesday), .. SourcePast.Times(Friday)],
            minutes.Select(minute => minute.Minute)
        );
        IMarketDataProvider source = server.Service<IMarketDataProvider>();
        foreach (LevelMinute minute in (LevelMinute[])[minutes[0], minutes[7], minutes[^1]])
        {
            ChainSnapshot chain = (await source.GetChainAsync(Symbol, minute.Minute, Token)).Value!;
            AnalyzedChain analyzed = new(chain, server.Service<Func<ChainSnapshot, ChainAnalysis>>());
            Assert.Equal(LevelSource.Of(analyzed).ToMinute(minute.Owner).Figures, minute.Figures);
        }
    }

    [Fact]
    public async Task Start_ASecondTime_LeavesWhatIsThere()
    {
        List<LevelMinute> first;
        await using (TestServer server = await StartAsync())
        {
            first = await FilledAsync(server);
            LevelMinute planted = PlantedLevels.At(first[0].Owner, first[0].Minute, 77);
            await PlantedLevels.WriteAsync(server.Service<IStore>(), planted);
        }

        await using TestServer again = await StartAsync();
        List<LevelMinute> second = await FilledAsync(again);

        Assert.Equal(0, again.Service<LevelCatchUpState>().Written);
        Assert.Equal(first.Count, second.Count);
        Assert.Equal(77, second[0].Get(LevelFigureId.SpotUsd));
    }

    [Fact]
    public void Times_OfAHalfDay_AreFirstAndLastMinuteAndTheHalfHoursBetween() =>
        Assert.Equal(
            ["09:31", "10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "12:59"],
            SourcePast.Times(Friday).Select(at => $"{MarketTime.InZone(at):HH:mm}")
        );

    private Task<TestServer> StartAsync() =>
        TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Recorder:Enabled"] = "true",
                ["Recorder:Symbols"] = Symbol,
                ["Recorder:PastSessions"] = "2",
                ["Simulated:StartAt"] = Monday,
                ["Store:Folder"] = _folder.Path,
            }
        );

    /// <summary>The minutes of the two sessions once all is done.</summary>
    private static async Task<List<LevelMinute>> FilledAsync(TestServer server)
    {
        LevelCatchUp work = server.Service<IEnumerable<IHostedService>>().OfType<LevelCatchUp>().Single();
        await work.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(3), TimeProvider.System, Token);
        SourceSymbol owner = new(server.Service<IMarketDataProvider>().Info.Id, Symbol);
        TimeRange both = new(Wednesday.OpensAt, Friday.ClosesAt);
        List<LevelMinute> minutes = [];
        await foreach (Stored<LevelMinute> read in server.Service<IStore>().Levels.RangeAsync(owner, both, Token))
        {
            minutes.Add(read.Value!);
        }
        return minutes;
    }
}
