using System.Collections.Immutable;
using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Store.History;

namespace Strikelight.Store.Tests.Retention;

public sealed class ThinTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeRange AllTimes = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
    private static readonly DateTimeOffset Now = TestStore.Morning.AddDays(60);

    /// <summary>
    /// Polls of the last sixty days: minutes before now, and whether each differs from the poll before.
    /// </summary>
    private static readonly Gen<(int MinutesAgo, bool IsKey)[]> Polls = Gen.Select(
        Gen.OneOf(Gen.Int[0, 300], Gen.Int[1440, 3000], Gen.Int[1440 * 30, 1440 * 33], Gen.Int[0, 1440 * 60]),
        Gen.Bool
    ).Array[1, 80];

    [Fact]
    public async Task Thin_OfAnyPolls_KeepsWhatTheRuleWantsAndEveryKeyOfIt() =>
        await Polls.SampleAsync(CheckAsync, iter: 25, threads: 1);

    [Fact]
    public async Task Thin_OfIncrementsAndLevels_DropsOldIncrementsOnly()
    {
        using TestFolder folder = new();
        await using SqliteStore store = TestStore.Open(folder.Path);
        DateTimeOffset old = Now.AddDays(-32);
        DateTimeOffset kept = Now.AddDays(-31);
        await store.WriteAsync(
            TestStore.Contracts,
            Increment(old),
            Increment(kept),
            new LevelMinute(TestStore.Spx, old, 1, [new(1, 2)])
        );

        ThinReport report = await store.Maintenance.ThinAsync(Now, None);

        Assert.Equal((0, 1), (report.ChainRows, report.IncrementRows));
        IncrementChunk left = Assert.Single(
            await store.Increments.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync()
        );
        Assert.Equal(kept, left.Time.Market);
        Assert.Single(await store.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync());
    }

    [Fact]
    public async Task Thin_OverTheCap_RemovesTheOldestDaysAndGivesTheSpaceBack()
    {
        using TestFolder folder = new();
        await using SqliteStore store = TestStore.Open(folder.Path, null, options => options.MaxBytes = 4 << 20);
        await store.WriteAsync(TestStore.Contracts);
        for (int daysAgo = 9; daysAgo >= 0; daysAgo--)
        {
            ChainChunk chain = TestStore.Chain(Now.AddDays(-daysAgo));
            await store.WriteAsync(chain with { Bytes = TestStore.Payload(daysAgo, 480_000) });
        }

        ThinReport report = await store.Maintenance.ThinAsync(Now, None);

        IReadOnlyList<DateOnly>? days = (await store.Chains.DaysAsync(TestStore.Spx, None)).Value;
        DateOnly today = MarketTime.DateOf(Now);
        Assert.Equal((2, false), (report.ChainRows, report.IsOverCap));
        Assert.Equal(960_000, report.ChainBytes);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => today.AddDays(i - 7)), days);
        StoreBytes bytes = store.Maintenance.Traffic().Bytes;
        Assert.True(bytes.File < 5 << 20, $"{bytes}");
    }

    [Fact]
    public async Task Thin_WithOnlyTheCurrentDayOverTheCap_SaysSo()
    {
        using TestFolder folder = new();
        await using SqliteStore store = TestStore.Open(folder.Path, null, options => options.MaxBytes = 4 << 20);
        await store.WriteAsync(TestStore.Contracts);
        for (int i = 0; i < 9; i++)
        {
            ChainChunk chain = TestStore.Chain(Now.AddMinutes(-i));
            await store.WriteAsync(chain with { Bytes = TestStore.Payload(i, 480_000) });
        }

        ThinReport report = await store.Maintenance.ThinAsync(Now, None);

        Assert.Equal((0, true), (report.ChainRows, report.IsOverCap));
    }

    [Fact]
    public async Task Thin_OfContractsNothingNeeds_RemovesThem()
    {
        using TestFolder folder = new();
        await using SqliteStore store = TestStore.Open(folder.Path);
        await store.WriteAsync(
            TestStore.Contracts,
            new ContractTable(9, new byte[] { 1 }),
            TestStore.Chain(TestStore.Morning)
        );

        ThinReport report = await store.Maintenance.ThinAsync(Now, None);

        Assert.Equal(1, report.ContractTables);
        Assert.NotNull((await store.Chains.ContractsAsync(TestStore.Hash, None)).Value);
        Assert.Equal(default, await store.Chains.ContractsAsync(9, None));
    }

    private static async Task CheckAsync((int MinutesAgo, bool IsKey)[] polls)
    {
        using TestFolder folder = new();
        await using SqliteStore store = TestStore.Open(folder.Path);
        List<ChainChunk> chains = [];
        DateTimeOffset? key = null;
        foreach (
            (int minutesAgo, bool isKey) in polls.DistinctBy(p => p.MinutesAgo).OrderByDescending(p => p.MinutesAgo)
        )
        {
            DateTimeOffset at = Now.AddMinutes(-minutesAgo);
            ChainChunk chain = TestStore.Chain(at, minutesAgo, isKey ? null : key);
            key = chain.Time.Key ?? at;
            chains.Add(chain);
        }
        await store.WriteAsync([TestStore.Contracts, .. chains]);

        await store.Maintenance.ThinAsync(Now, None);

        List<TimedChain> left = await store.Chains.TimesAsync(TestStore.Spx, AllTimes, None).ValuesAsync();
        HashSet<DateTimeOffset> leftTimes = [.. left.Select(chain => chain.Time.Market)];
        HashSet<DateTimeOffset> wanted = [.. Wanted([.. chains.Select(chain => chain.Time.Market)])];
        Assert.Superset(wanted, leftTimes);
        Assert.All(left, chain => Assert.True(chain.Time.Key is not { } needed || leftTimes.Contains(needed)));
        HashSet<DateTimeOffset> keys = [.. left.Select(chain => chain.Time.Key).OfType<DateTimeOffset>()];
        Assert.Subset(new HashSet<DateTimeOffset>([.. wanted, .. keys]), leftTimes); // nothing else is kept
        Assert.Equal(0, (await store.Maintenance.VerifyAsync(None)).FaultCount);
    }

    /// <summary>The rule once more, said in wall-clock words.</summary>
    private static IEnumerable<DateTimeOffset> Wanted(ImmutableArray<DateTimeOffset> times)
    {
        DateOnly today = MarketTime.DateOf(Now);
        return times
            .GroupBy(at =>
            {
                DateOnly day = MarketTime.DateOf(at);
                int age = today.DayNumber - day.DayNumber;
                DateTimeOffset wall = MarketTime.InZone(at);
                int stretch = age == 0 ? (wall.Hour * 60) + wall.Minute : ((wall.Hour * 60) + wall.Minute) / 5;
                return (day, age <= 31 ? stretch : 0);
            })
            .Select(group => group.Max());
    }

    private static IncrementChunk Increment(DateTimeOffset at) =>
        new(TestStore.Spx, new(at, at), TestStore.Hash, [new(0, 1, 2)]);
}
