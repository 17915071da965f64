using System.Collections.Immutable;
using CsCheck;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Store.History;
using Strikelight.Store.Users;

namespace Strikelight.Store.Tests.History;

public sealed class HistoryTests : IAsyncDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DayRange AllDays = new(DateOnly.MinValue, DateOnly.MaxValue);
    private static readonly TimeRange AllTimes = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TestFolder _folder = new();
    private readonly SqliteStore _store;

    public HistoryTests() => _store = TestStore.Open(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task LevelMinutes_WrittenTwice_KeepTheLaterFigures()
    {
        await _store.WriteAsync(TestStore.Level(1, 5), TestStore.Level(0, 4), TestStore.Level(1, 6));

        List<LevelMinute> read = await _store.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync();

        Assert.Equal([TestStore.Morning, TestStore.Morning.AddMinutes(1)], read.Select(minute => minute.Minute));
        Assert.Equal([new(1, 6), new(900, -6)], read[1].Figures);
    }

    [Fact]
    public async Task LevelMinutes_OfARangeOverManyPages_AreAllReadInOrder()
    {
        const int count = 300;
        await _store.WriteAsync([.. Enumerable.Range(0, count).Select(i => TestStore.Level(i, i))]);

        TimeRange range = new(TestStore.Morning.AddMinutes(3), TestStore.Morning.AddMinutes(count - 2));
        List<LevelMinute> read = await _store.Levels.RangeAsync(TestStore.Spx, range, None).ValuesAsync();

        Assert.Equal(Enumerable.Range(3, count - 4).Select(i => (double)i), read.Select(m => m.Figures[0].Value));
    }

    [Fact]
    public void LevelMinute_WithNaN_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            new LevelMinute(TestStore.Spx, TestStore.Morning, 0, [new(1, double.NaN)])
        );

    [Fact]
    public async Task OpenInterest_OfSeveralDays_IsReadByDayAndTheDayBefore()
    {
        ImmutableArray<int> counts = [0, 7, ChainSnapshot.MissingCount, int.MaxValue];
        await _store.WriteAsync(
            TestStore.Contracts,
            new OpenInterestDay(TestStore.Spx, Day, TestStore.Hash, counts) { ReceivedAt = TestStore.Morning },
            new OpenInterestDay(TestStore.Spx, Day.AddDays(-3), TestStore.Hash, [1])
        );

        OpenInterestDay read = Assert.Single(await _store.OpenInterest.OnAsync(TestStore.Spx, Day, None).ValuesAsync());
        Stored<RecordedDay> before = await _store.OpenInterest.PreviousDayAsync(TestStore.Spx, Day, None);
        Stored<RecordedDay> first = await _store.OpenInterest.PreviousDayAsync(TestStore.Spx, Day.AddDays(-3), None);

        Assert.Equal(counts, read.Counts);
        Assert.Equal(TestStore.Hash, read.ContractsHash);
        Assert.Equal(TestStore.Morning, read.ReceivedAt);
        Assert.Equal(Day.AddDays(-3), before.Value?.Day);
        Assert.Equal(Stored<RecordedDay>.Missing, first);
    }

    [Fact]
    public async Task Increments_OfAnyContent_AreReadAsWritten()
    {
        Gen<IncrementRow> row = Gen.Select(
            Gen.Int[0, 200_000],
            Gen.Long,
            Gen.Double,
            (contract, volume, premium) => new IncrementRow(contract, volume, premium)
        );
        int minute = 0;
        await row.Array[0, 30]
            .Select(rows => rows.DistinctBy(r => r.Contract).OrderBy(r => r.Contract).ToImmutableArray())
            .SampleAsync(
                async rows =>
                {
                    DateTimeOffset at = TestStore.Morning.AddMinutes(Interlocked.Increment(ref minute));
                    IncrementChunk chunk = new(TestStore.Spx, new(at, at, at.AddMinutes(-1)), TestStore.Hash, rows);
                    await _store.WriteAsync(TestStore.Contracts, chunk);
                    IncrementChunk read = Assert.Single(
                        await _store.Increments.RangeAsync(TestStore.Spx, new(at, at), None).ValuesAsync()
                    );
                    Assert.Equal(chunk.Time, read.Time);
                    Assert.Equal(rows, read.Rows);
                },
                iter: 50
            );
    }

    [Fact]
    public async Task Candles_OfTwoIntervals_AreKeptApart()
    {
        CandleSeries minutes = Candles(TimeSpan.FromMinutes(1), 390);
        CandleSeries fives = Candles(TimeSpan.FromMinutes(5), 78);
        await _store.WriteAsync(
            new CandleDay(TestStore.Spx, Day, minutes),
            new CandleDay(TestStore.Spx, Day, fives),
            new CandleDay(TestStore.Spx, Day.AddDays(1), Candles(TimeSpan.FromMinutes(1), 0))
        );

        List<CandleDay> read = await _store
            .Candles.DaysAsync(TestStore.Spx, minutes.Interval, AllDays, None)
            .ValuesAsync();

        Assert.Equal([Day, Day.AddDays(1)], read.Select(day => day.Day));
        Assert.Equal(0, read[1].Candles.Count);
        Assert.True(minutes.StartUnixSeconds.SequenceEqual(read[0].Candles.StartUnixSeconds));
        Assert.True(minutes.OpenUsd.SequenceEqual(read[0].Candles.OpenUsd));
        Assert.True(minutes.CloseUsd.SequenceEqual(read[0].Candles.CloseUsd));
        Assert.Equal(minutes.VolumeShares.ToArray(), read[0].Candles.VolumeShares.ToArray());
    }

    [Fact]
    public async Task ShortVolume_OfSymbolsAndMarkets_IsReadBySymbolAndByDay()
    {
        SourceSymbol spy = new("finra", "SPY");
        SourceSymbol qqq = new("finra", "QQQ");
        ShortVolumeDay[] days =
        [
            new(spy, Day, "Q", new(1.5, 0.25, 3)),
            new(spy, Day, "N", new(2, 0, 4)),
            new(qqq, Day, "Q", new(0, 0, 9)),
            new(spy, Day.AddDays(1), "Q", new(5, 1, 6)),
            new(spy with { Source = "other" }, Day, "Q", new(7, 7, 7)),
        ];
        await _store.WriteAsync([.. days]);

        List<ShortVolumeDay> ofSpy = await _store.ShortVolume.OfSymbolAsync(spy, AllDays, None).ValuesAsync();
        List<ShortVolumeDay> onDay = await _store.ShortVolume.OnAsync("finra", Day, None).ValuesAsync();

        Assert.Equal([days[1], days[0], days[3]], ofSpy);
        Assert.Equal(days[..3], onDay);
    }

    [Fact]
    public async Task RecorderEvents_OfARange_AreReadOldestFirst()
    {
        TimeRange gap = new(TestStore.Morning.AddMinutes(1), TestStore.Morning.AddMinutes(9));
        RecorderEvent[] events =
        [
            new(TestStore.Spx, RecorderEventKind.Start, new(TestStore.Morning, TestStore.Morning), ""),
            new(TestStore.Spx, RecorderEventKind.Gap, gap, "The source did not answer."),
        ];
        await _store.WriteAsync(events[1], events[0]);

        Assert.Equal(events, await _store.RecorderLog.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync());
    }

    [Fact]
    public async Task Outcomes_OfManyLevels_AreScannedByDayAndReplacedByName()
    {
        const int levels = 90; // more than a page, all of one day
        await _store.WriteAsync([.. Enumerable.Range(0, levels).Select(i => Outcome(Day.AddDays(1), $"level {i}", i))]);
        await _store.WriteAsync(Outcome(Day, "call wall", 1), Outcome(Day, "call wall", 2));

        List<DayOutcome> read = await _store.Outcomes.ScanAsync("simulated", AllDays, None).ValuesAsync();

        Assert.Equal(levels + 1, read.Count);
        Assert.Equal((Day, "call wall", 2), (read[0].Day, read[0].Level, read[0].Bytes.Span[0]));
        Assert.Equal(levels, read.Skip(1).Select(outcome => outcome.Level).Distinct().Count());
        Assert.Empty(await _store.Outcomes.ScanAsync("cboe", AllDays, None).ListAsync());
    }

    [Fact]
    public async Task UserItems_WrittenReplacedAndRemoved_AreAsTheUserLeftThem()
    {
        await _store.WriteAsync(
            new Watchlist("ann", "b", ["SPX", "QQQ"]),
            new Watchlist("ann", "a", []),
            new Watchlist("bob", "b", ["IWM"]),
            new Setting("ann", "theme", "dark"),
            new Setting("ann", "theme", "light"),
            new Alert("ann", "1", "{}"),
            new Alert("bob", "1", "{\"x\":1}"),
            new UserItemRemoval(UserItemKind.Alert, "ann", "1"),
            new UserItemRemoval(UserItemKind.Setting, "ann", "never there")
        );

        List<Watchlist> lists = await _store.Users.WatchlistsAsync("ann", None).ValuesAsync();
        List<Setting> settings = await _store.Users.SettingsAsync("ann", None).ValuesAsync();

        Assert.Equal(["a", "b"], lists.Select(list => list.Name));
        Assert.Equal(["SPX", "QQQ"], lists[1].Symbols);
        Assert.Empty(lists[0].Symbols);
        Assert.Equal([new("ann", "theme", "light")], settings);
        Assert.Empty(await _store.Users.AlertsAsync("ann", None).ListAsync());
        Assert.Equal([new("bob", "1", "{\"x\":1}")], await _store.Users.AlertsAsync(null, None).ValuesAsync());
    }

    [Fact]
    public async Task Sources_WithTheSameSymbol_AreNeverMixed()
    {
        LevelMinute other = new(new("cboe", "SPX"), TestStore.Morning, 1, [new(1, 77)]);
        await _store.WriteAsync(TestStore.Level(0, 5), other);

        LevelMinute read = Assert.Single(await _store.Levels.RangeAsync(other.Owner, AllTimes, None).ValuesAsync());

        Assert.Equal(77, read.Figures[0].Value);
    }

    private static DayOutcome Outcome(DateOnly day, string level, int number) =>
        new(TestStore.Spx, day, level, new byte[] { (byte)number });

    private static CandleSeries Candles(TimeSpan interval, int count)
    {
        long[] starts = [.. Enumerable.Range(0, count).Select(i => 1_772_000_000 + (i * (long)interval.TotalSeconds))];
        double[] prices = [.. Enumerable.Range(0, count).Select(i => 100 + (i * 0.01))];
        double[] volume = [.. Enumerable.Range(0, count).Select(i => i % 7 == 0 ? double.NaN : i)];
        return new(interval, starts, prices, prices, prices, prices, volume);
    }
}
