using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder.Bars;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.StartUp;

/// <summary>Price bars of a source that has none, made from what the server polled of it.</summary>
public sealed class PolledBarsPageTests : IDisposable
{
    private const string Csv = "/walls/" + KeptHistory.Symbol + ".csv";
    private const string Table = "table=candles";

    private readonly KeptHistory _kept = new();
    private double _spotUsd = 100;

    public PolledBarsPageTests() =>
        _kept.Provider.Answer = symbol =>
            FetchResult<ChainSnapshot>.Ok(SampleChain.At(symbol, _kept.Clock.GetUtcNow(), _spotUsd));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _kept.Dispose();

    [Fact]
    public async Task Page_OfASourceWithoutBars_ShowsThoseOfItsPollsAndSaysSo()
    {
        await using TestServer server = await _kept.StartAsync();
        await PollAsync(server, TimeSpan.Zero, 100);
        await PollAsync(server, TimeSpan.FromMinutes(2), 104);
        await PollAsync(server, TimeSpan.FromMinutes(5), 101);

        string html = await server.Client.GetStringAsync("/walls/SPY", Cancellation);
        string[] rows = await RowsAsync(server, Csv + "?" + Table);

        Assert.Contains("5-minute candles from polls", html, StringComparison.Ordinal);
        Assert.Contains("Made of the prices this server polled", html, StringComparison.Ordinal);
        Assert.Equal(2, rows.Length);
        Assert.Contains("100,104,100,104", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("polls", rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AtATimeWithinABar_KnowsNoLaterPoll()
    {
        await using TestServer server = await _kept.StartAsync();
        await PollAsync(server, TimeSpan.Zero, 100);
        DateTimeOffset second = await PollAsync(server, TimeSpan.FromMinutes(6), 103);
        await RecordedAsync(server, second);
        string[] live = await RowsAsync(server, Csv + "?" + Table);
        await PollAsync(server, TimeSpan.FromMinutes(1), 150);
        await PollAsync(server, TimeSpan.FromMinutes(20), 160);

        string[] then = await RowsAsync(server, $"{Csv}?at={second:yyyy-MM-dd'T'HH:mm:ss'Z'}&{Table}");

        Assert.Equal(live, then);
        Assert.Contains("103,103,103,103", then[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_InTheSession_GoesOnWithTheBarsOfBefore()
    {
        await using (TestServer first = await _kept.StartAsync())
        {
            await PollAsync(first, TimeSpan.Zero, 100);
            await PollAsync(first, TimeSpan.FromMinutes(5), 101);
        }
        await using (TestServer second = await _kept.StartAsync())
        {
            await PollAsync(second, TimeSpan.FromMinutes(5), 102);
            Assert.Equal(3, (await RowsAsync(second, Csv + "?" + Table)).Length);
        }

        await using SqliteStore store = _kept.Open();
        List<CandleDay> days = [];
        DayRange day = new(new(2026, 11, 20), new(2026, 11, 20));
        await foreach (
            Stored<CandleDay> found in store.Candles.DaysAsync(
                new("scripted/polls", KeptHistory.Symbol),
                PointSeries.Interval,
                day,
                Cancellation
            )
        )
        {
            days.Add(found.Value!);
        }
        Assert.Equal([100, 101, 102], Assert.Single(days).Candles.CloseUsd.ToArray());
    }

    [Fact]
    public async Task Restart_WhileTheSourceIsSilent_HasTheBarsOfBefore()
    {
        await using (TestServer first = await _kept.StartAsync())
        {
            await PollAsync(first, TimeSpan.Zero, 100);
            await RecordedAsync(first, await PollAsync(first, TimeSpan.FromMinutes(5), 101));
        }
        _kept.Provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "No line to it.");
        await using TestServer second = await _kept.StartAsync();

        string[] rows = await RowsAsync(second, Csv + "?" + Table);

        Assert.Equal(2, rows.Length);
    }

    /// <summary>Moves the market on and polls it once more.</summary>
    private async Task<DateTimeOffset> PollAsync(TestServer server, TimeSpan later, double spotUsd)
    {
        _kept.Clock.Advance(later);
        _spotUsd = spotUsd;
        DateTimeOffset now = _kept.Clock.GetUtcNow();
        MarketBoard board = server.Service<MarketBoard>();
        using IDisposable watch = board.Watch(KeptHistory.Symbol, TimeSpan.Zero, () => { })!;
        await Eventually.TrueAsync(
            () =>
                board.Peek(KeptHistory.Symbol) is { IsStored: false, Chain: { } chain }
                && chain.Snapshot.Header.MarketTime == now
                && chain.Underlying.PriceUsd == spotUsd,
            "the newer price"
        );
        return now;
    }

    private static Task RecordedAsync(TestServer server, DateTimeOffset at)
    {
        IChainHistory chains = server.Service<IStore>().Chains;
        SourceSymbol owner = new("scripted", KeptHistory.Symbol);
        return Eventually.TrueAsync(
            async () => (await chains.AtAsync(owner, at, Cancellation)).Value is not null,
            "the chain is recorded"
        );
    }

    /// <summary>Rows of a table without its heading.</summary>
    private static async Task<string[]> RowsAsync(TestServer server, string url) =>
        [
            .. (await server.Client.GetStringAsync(url, Cancellation))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Skip(1),
        ];
}
