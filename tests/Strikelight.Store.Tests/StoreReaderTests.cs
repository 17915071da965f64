using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Strikelight.Core.Contracts;
using Strikelight.Store.Chains;
using Strikelight.Store.History;
using Strikelight.Store.Sqlite;
using Strikelight.Store.Tests.Chains;

namespace Strikelight.Store.Tests;

public sealed class StoreReaderTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeRange AllTimes = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    private readonly TestFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "copy.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reader_BesideTheHolder_SeesWhatIsWrittenAsItIsWritten()
    {
        await using SqliteStore store = TestStore.Open(_folder.Path);
        await store.WriteAsync(TestStore.Level(1, 10));
        using StoreReader reader = Open();

        List<LevelMinute> before = await reader.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync();
        await store.WriteAsync(TestStore.Level(2, 20));
        List<LevelMinute> after = await reader.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync();

        Assert.Single(before);
        Assert.Equal(2, after.Count);
        Assert.Equal(["simulated"], (await reader.SourcesAsync("SPX", None)).Value);
        Assert.Empty((await reader.SourcesAsync("SPY", None)).Value ?? ["?"]);
    }

    [Fact]
    public async Task Reader_AfterTheHolderClosed_ReadsAll()
    {
        await using (SqliteStore store = TestStore.Open(_folder.Path))
        {
            await store.WriteAsync(TestStore.Level(1, 10));
        }

        using StoreReader reader = Open();

        Assert.Single(await reader.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync());
    }

    [Fact]
    public async Task Backup_BesideTheHolder_IsAWholeStore()
    {
        await using SqliteStore store = TestStore.Open(_folder.Path);
        await store.WriteAsync(TestStore.Contracts, TestStore.Chain(TestStore.Morning, 1), TestStore.Level(1, 10));
        using StoreReader reader = Open();

        BackupReport report = await reader.BackupAsync(Target, None);
        await store.WriteAsync(TestStore.Level(2, 20)); // the holder was not disturbed

        using TestFolder elsewhere = new();
        File.Move(Target, elsewhere.Database);
        await using SqliteStore restored = TestStore.Open(elsewhere.Path);
        RecordedChain? chain = (await restored.Chains.AtAsync(TestStore.Spx, TestStore.Morning, None)).Value;
        Assert.Equal(0, report.FaultCount);
        Assert.Equal(TestStore.Payload(1), chain?.Chunk.Bytes.ToArray());
        Assert.Single(await restored.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync());
    }

    [Fact]
    public async Task Backup_ToAFileThatExists_IsRefusedAndLeavesIt()
    {
        await using SqliteStore store = TestStore.Open(_folder.Path);
        await File.WriteAllTextAsync(Target, "mine", None);
        using StoreReader reader = Open();

        await Assert.ThrowsAsync<ArgumentException>(() => reader.BackupAsync(Target, None));

        Assert.Equal("mine", await File.ReadAllTextAsync(Target, None));
    }

    [Fact]
    public void Open_WithoutADatabase_SaysWhereItLooked()
    {
        StoreUnavailableException error = Assert.Throws<StoreUnavailableException>(() => Open());

        Assert.Contains(_folder.Path, error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Database));
    }

    [Theory]
    [InlineData(-1, typeof(StoreUnavailableException))]
    [InlineData(1, typeof(StoreVersionException))]
    public void Open_OfAnotherVersion_RefusesAndChangesNothing(int step, Type refusal)
    {
        int version = StoreMigrations.All[^1].Version + step;
        using (SqlSession session = new(_folder.Database, SqliteOpenMode.ReadWriteCreate))
        {
            StoreMigrations.Run(session);
            session.Script($"PRAGMA user_version = {version}");
        }

        Assert.IsType(refusal, Record.Exception(() => Open().Dispose()));

        using SqlSession after = new(_folder.Database, SqliteOpenMode.ReadOnly);
        Assert.Equal(version, StoreMigrations.VersionOf(after));
    }

    [Fact]
    public async Task At_OfSeveralChains_GivesTheOneOfThatTimeHoweverLateItWasReceived()
    {
        DateTimeOffset first = TestStore.Morning;
        ChainChunk late = TestStore.Chain(first, 1) with { Time = new(first, first.AddHours(9)) };
        await using SqliteStore store = TestStore.Open(_folder.Path);
        await store.WriteAsync(TestStore.Contracts, late, TestStore.Chain(first.AddMinutes(1), 2));

        Stored<RecordedChain> found = await store.Chains.AtAsync(TestStore.Spx, first, None);
        Stored<RecordedChain> none = await store.Chains.AtAsync(TestStore.Spx, first.AddSeconds(1), None);

        Assert.Equal(TestStore.Payload(1), found.Value?.Chunk.Bytes.ToArray());
        Assert.Equal(Stored<RecordedChain>.Missing, none);
    }

    [Fact]
    public async Task ContractsOf_ATable_AreThoseOfItsChain()
    {
        ChainSnapshot chain = await ChainSamples.SimulatedAsync("SPX", ChainSamples.At(10, 0));

        ContractList? read = ChainCodec.ContractsOf(ChainCodec.EncodeKey(chain).Contracts.Bytes).Value;

        Assert.NotNull(read);
        Assert.Equal(chain.Series, read.Series);
        Assert.Equal(chain.StrikeUsd.ToArray(), read.StrikeUsd);
        Assert.Equal(chain.Side.ToArray(), read.Side);
        Assert.All(
            Enumerable.Range(0, chain.Count),
            row => Assert.Same(SeriesOf(chain, read, row), read.SeriesOf(row))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => read.SeriesOf(chain.Count));
        Assert.Equal(ChunkFault.Truncated, ChainCodec.ContractsOf([1]).Fault);
    }

    private static OptionSeries SeriesOf(ChainSnapshot chain, ContractList read, int row) =>
        read.Series[chain.SeriesIndex[row]];

    private StoreReader Open() => StoreReader.Open(new() { Folder = _folder.Path }, NullLogger<StoreReader>.Instance);
}
