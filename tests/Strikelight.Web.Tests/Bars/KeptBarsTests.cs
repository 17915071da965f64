using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder.Bars;
using Strikelight.Web.Tests.Recorder;

namespace Strikelight.Web.Tests.Bars;

public sealed class KeptBarsTests : IAsyncDisposable
{
    private const string Symbol = "SPY";
    private static readonly TimeSpan Five = TimeSpan.FromMinutes(5);
    private static readonly TradingSession Thursday = ExchangeCalendar.SessionOn(new(2026, 11, 19))!.Value;
    private static readonly TradingSession Friday = ExchangeCalendar.SessionOn(new(2026, 11, 20))!.Value;

    private readonly StoreFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly PollPrices _prices;
    private readonly KeptBars _bars;

    public KeptBarsTests()
    {
        ScriptedProvider provider = new(new FakeTimeProvider(Friday.ClosesAt));
        _store = _folder.Open();
        _prices = new(provider);
        _bars = new(provider, _store, _prices);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Bars_StoredAndFreshPolls_AreOneSeriesUpToTheChain()
    {
        await WriteAsync("scripted/polls", Points(Thursday, (0, 90), (600, 91)));
        await WriteAsync("scripted/polls", Points(Friday, (0, 100)));
        _prices.Offer(Polled(Friday.OpensAt.AddMinutes(7), 105));
        _prices.Offer(Polled(Friday.OpensAt.AddMinutes(30), 200));

        PriceBars bars = (await BarsAsync(Friday.OpensAt.AddMinutes(9), 103))!;

        Assert.Equal(BarOrigin.Polls, bars.Origin);
        Assert.Equal([90, 91, 100, 105], bars.Series.OpenUsd.ToArray());
        Assert.Equal([90, 91, 100, 103], bars.Series.CloseUsd.ToArray());
        Assert.Equal(76, bars.Gaps.Length);
        Assert.Contains("4 of 80 bars", bars.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bars_OfAnotherSourcesPolls_AreNotTaken()
    {
        await WriteAsync("another/polls", Points(Friday, (0, 100), (600, 101)));

        Assert.Null(await BarsAsync(Friday.OpensAt.AddHours(1), 100));
    }

    [Fact]
    public async Task Bars_TheSourceOnceGave_GoBeforePollsAndAreCutAtTheChain()
    {
        await WriteAsync("scripted/polls", Points(Friday, (0, 1), (600, 2)));
        _bars.Keep(Symbol, SourceBars(Friday, 6));
        await Eventually.TrueAsync(() => _store.Maintenance.Traffic().WrittenBatches == 2, "the day is stored");

        PriceBars bars = (await BarsAsync(Friday.OpensAt.AddMinutes(12), 101.5))!;

        Assert.Equal(BarOrigin.Kept, bars.Origin);
        Assert.Equal(3, bars.Series.Count);
        Assert.Equal([110, 111, 102], bars.Series.HighUsd.ToArray()); // not 112: it came later than the chain
        Assert.Equal([90, 91, 101.5], bars.Series.LowUsd.ToArray());
        Assert.Equal(101.5, bars.Series.CloseUsd[^1]);
        Assert.True(double.IsNaN(bars.Series.VolumeShares[^1]));
    }

    [Fact]
    public async Task Keep_TheSameDayAgain_ReplacesItAndLeavesEarlierDaysAlone()
    {
        _bars.Keep(Symbol, Joined(SourceBars(Thursday, 78), SourceBars(Friday, 2)));
        _bars.Keep(Symbol, Joined(SourceBars(Thursday, 78), SourceBars(Friday, 3)));
        await Eventually.TrueAsync(() => _store.Maintenance.Traffic().WrittenBatches == 3, "three rows");

        PriceBars bars = (await BarsAsync(Friday.OpensAt.AddHours(1), 100))!;

        Assert.Equal(78 + 3, bars.Series.Count);
    }

    private async Task<PriceBars?> BarsAsync(DateTimeOffset until, double priceUsd) =>
        await _bars.BarsAsync(new(Symbol, Five, 3, until, priceUsd), Token);

    private async Task WriteAsync(string source, CandleSeries series)
    {
        DateOnly day = MarketTime.DateOf(DateTimeOffset.FromUnixTimeSeconds(series.StartUnixSeconds[0]));
        CandleDay row = new(new(source, Symbol), day, series);
        Assert.True(_store.TryWrite(new(row), out Task acknowledged));
        await acknowledged;
    }

    private static AnalyzedChain Polled(DateTimeOffset at, double spotUsd) =>
        new(SampleChain.At(Symbol, at, spotUsd), _ => throw new InvalidOperationException("not asked for"));

    private static CandleSeries Points(TradingSession session, params (int Second, double Usd)[] polls)
    {
        long opens = session.OpensAt.ToUnixTimeSeconds();
        return PointSeries.ToSeries([.. polls.Select(poll => new PricePoint(opens + poll.Second, poll.Usd))]);
    }

    private static CandleSeries SourceBars(TradingSession session, int count)
    {
        long opens = session.OpensAt.ToUnixTimeSeconds();
        double[] At(double first) => [.. Enumerable.Range(0, count).Select(i => first + i)];
        return new(
            Five,
            [.. Enumerable.Range(0, count).Select(i => opens + (300 * i))],
            At(100),
            At(110),
            At(90),
            At(105),
            At(1000)
        );
    }

    private static CandleSeries Joined(CandleSeries first, CandleSeries second) =>
        new(
            Five,
            [.. first.StartUnixSeconds, .. second.StartUnixSeconds],
            [.. first.OpenUsd, .. second.OpenUsd],
            [.. first.HighUsd, .. second.HighUsd],
            [.. first.LowUsd, .. second.LowUsd],
            [.. first.CloseUsd, .. second.CloseUsd],
            [.. first.VolumeShares, .. second.VolumeShares]
        );
}
