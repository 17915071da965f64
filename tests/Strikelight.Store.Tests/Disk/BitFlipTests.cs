using CsCheck;
using Strikelight.Store.History;

namespace Strikelight.Store.Tests.Disk;

public sealed class BitFlipTests : IDisposable
{
    private const int RowCount = 1000;
    private const int PayloadBytes = 700;
    private const int FileFlips = 150;
    private const int PageBytes = 4096;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeRange AllTimes = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Values_WithOneBitFlippedInEach_AreAllFoundAndShownAsGaps()
    {
        await FillAsync();
        byte[] file = await File.ReadAllBytesAsync(_folder.Database, None);
        int[] flips = Gen.Int[0, (PayloadBytes * 8) - 1].Array[RowCount].Single();
        for (int i = 0; i < RowCount; i++)
        {
            Flip(file, TestStore.Payload(i, PayloadBytes), flips[i]);
        }
        await File.WriteAllBytesAsync(_folder.Database, file, None);

        await using SqliteStore store = TestStore.Open(_folder.Path);
        VerifyReport report = await store.Maintenance.VerifyAsync(None);
        int gaps = 0;
        for (int i = 0; i < RowCount; i++)
        {
            Stored<RecordedChain> read = await store.Chains.NewestAsync(TestStore.Spx, At(i).AddSeconds(1), None);
            Assert.Equal((StoredFaultKind.ChecksumMismatch, At(i)), (read.Fault?.Kind, read.Fault?.At));
            gaps++;
        }

        Assert.Equal(RowCount, report.FaultCount);
        Assert.Equal(RowCount, gaps);
        Assert.Equal(RowCount, store.Maintenance.Traffic().FaultCount);
        Assert.Equal(StoreStateKind.Open, store.State.Kind);
        await store.WriteAsync(TestStore.Chain(At(RowCount), RowCount)); // recording goes on
    }

    [Fact]
    public async Task LevelMinutes_WithDamagedOnesAmongThem_AreReadAroundTheGaps()
    {
        await FillAsync();
        byte[] file = await File.ReadAllBytesAsync(_folder.Database, None);
        HashSet<int> damaged = [0, 62, 63, 64, 65, 500, RowCount - 1]; // ends of pages among them
        foreach (int minute in damaged)
        {
            Flip(file, BitConverter.GetBytes(Value(minute)), 4);
        }
        await File.WriteAllBytesAsync(_folder.Database, file, None);

        await using SqliteStore store = TestStore.Open(_folder.Path);
        List<Stored<LevelMinute>> read = await store.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ListAsync();

        Assert.Equal(RowCount, read.Count);
        for (int i = 0; i < RowCount; i++)
        {
            Assert.Equal(damaged.Contains(i), read[i].Fault is not null);
            Assert.Equal(At(i), read[i].Fault?.At ?? read[i].Value?.Minute);
        }
    }

    [Fact]
    public async Task File_WithAnyBitFlipped_NeverGivesAWrongValueNorAnException()
    {
        await FillAsync();
        byte[] file = await File.ReadAllBytesAsync(_folder.Database, None);
        int found = 0;
        foreach (int bit in Gen.Int[0, (file.Length * 8) - 1].Array[FileFlips].Single())
        {
            byte[] flipped = [.. file];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            await File.WriteAllBytesAsync(_folder.Database, flipped, None);
            found += await ReadAllAsync(bit) ? 1 : 0;
            foreach (string path in Directory.GetFiles(_folder.Path))
            {
                File.Delete(path);
            }
        }
        TestContext.Current.SendDiagnosticMessage($"{found} of {FileFlips} flips anywhere in the file were reported");
    }

    [Fact]
    public async Task Store_WithADamagedStructure_ReadsOnAndDoesNotWrite()
    {
        await FillAsync();
        byte[] file = await File.ReadAllBytesAsync(_folder.Database, None);
        int page = file.AsSpan().IndexOf(TestStore.Payload(500, PayloadBytes)) / PageBytes;
        file.AsSpan(page * PageBytes, PageBytes).Clear();
        await File.WriteAllBytesAsync(_folder.Database, file, None);

        SqliteStore store = TestStore.Open(_folder.Path);
        Assert.Equal((StoreStateKind.Paused, PauseReason.Damaged), (store.State.Kind, store.State.Reason));
        Assert.True(store.TryWrite(new(TestStore.Level(-1, 0)), out Task waiting));
        Assert.Equal(RowCount, (await store.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync()).Count);
        Stored<RecordedChain> read = await store.Chains.NewestAsync(TestStore.Spx, At(500).AddSeconds(1), None);
        Assert.NotNull(read.Fault);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Maintenance.ThinAsync(At(0), None));
        Assert.NotEqual("", (await store.Maintenance.VerifyAsync(None)).StructureFault);
        await store.DisposeAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => waiting);
    }

    /// <summary>Reads everything of a damaged file; whether the damage was reported.</summary>
    private async Task<bool> ReadAllAsync(int bit)
    {
        await using SqliteStore store = TestStore.Open(_folder.Path);
        bool isReported =
            store.State.Kind != StoreStateKind.Open || Directory.GetFiles(_folder.Path, "*.corrupt-*").Length > 0;
        int levels = 0;
        await foreach (Stored<LevelMinute> level in store.Levels.RangeAsync(TestStore.Spx, AllTimes, None))
        {
            isReported |= level.Fault is not null;
            if (level.Value is { } minute)
            {
                levels++;
                int number = (int)(minute.Minute - TestStore.Morning).TotalMinutes;
                Assert.True(minute.Figures[0].Value == Value(number), $"bit {bit}");
            }
        }
        for (int i = 0; i < RowCount; i += 37)
        {
            Stored<RecordedChain> read = await store.Chains.NewestAsync(TestStore.Spx, At(i).AddSeconds(1), None);
            isReported |= read.Fault is not null;
            if (read.Value is { } chain)
            {
                int number = (int)(chain.Chunk.Time.Market - TestStore.Morning).TotalMinutes;
                Assert.True(
                    TestStore.Payload(number, PayloadBytes).AsSpan().SequenceEqual(chain.Chunk.Bytes.Span),
                    $"bit {bit}"
                );
            }
        }
        VerifyReport report = await store.Maintenance.VerifyAsync(None);
        isReported |= report.FaultCount > 0 || report.StructureFault.Length > 0;
        Assert.True(isReported || levels == RowCount, $"bit {bit}: {RowCount - levels} minutes are missed by nobody");
        return isReported;
    }

    /// <summary>
    /// Flips a bit of a value wherever it stands: pages that were split keep old copies in free space.
    /// </summary>
    private static void Flip(byte[] file, byte[] value, int bit)
    {
        int count = 0;
        int place = file.AsSpan().IndexOf(value);
        while (place >= 0)
        {
            file[place + (bit / 8)] ^= (byte)(1 << (bit % 8));
            count++;
            place = file.AsSpan().IndexOf(value);
        }
        Assert.True(count > 0, "the value is not in one piece");
    }

    private async Task FillAsync()
    {
        await using SqliteStore store = TestStore.Open(_folder.Path);
        await store.WriteAsync([
            TestStore.Contracts,
            .. Enumerable.Range(0, RowCount).Select(i => TestStore.Chain(At(i), i)),
            .. Enumerable.Range(0, RowCount).Select(i => TestStore.Level(i, Value(i))),
        ]);
    }

    private static DateTimeOffset At(int minute) => TestStore.Morning.AddMinutes(minute);

    /// <summary>A number whose bytes are found nowhere else.</summary>
    private static double Value(int minute) => 1000 + (minute * Math.PI);
}
