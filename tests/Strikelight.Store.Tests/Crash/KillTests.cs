using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Strikelight.Store.History;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Tests.Crash;

/// <summary>Kills a writing process at random moments and looks for every row that it said was safe.</summary>
public sealed class KillTests
{
    private const int LongestMs = 400;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeRange AllTimes = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    [Theory]
    [InlineData(CrashMode.Write, 3)]
    [InlineData(CrashMode.Checkpoint, 3)]
    [InlineData(CrashMode.Retention, 2)]
    public async Task Store_KilledAFewTimes_KeepsWhatItAcknowledged(CrashMode mode, int kills) =>
        await KillAndLookAsync(mode, kills);

    [Fact]
    public async Task Migration_KilledAFewTimes_IsWholeOrNotAtAll() => await KillMigrationsAsync(2);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(CrashMode.Write, 60)]
    [InlineData(CrashMode.Checkpoint, 60)]
    [InlineData(CrashMode.Retention, 50)]
    public async Task Store_KilledManyTimes_KeepsWhatItAcknowledged(CrashMode mode, int kills) =>
        await KillAndLookAsync(mode, kills);

    [Fact]
    [Trait("Category", "Long")]
    public async Task Migration_KilledManyTimes_IsWholeOrNotAtAll() => await KillMigrationsAsync(30);

    private static async Task KillAndLookAsync(CrashMode mode, int kills)
    {
        using TestFolder folder = new();
        HashSet<int> acknowledged = [];
        for (int i = 0; i < kills; i++)
        {
            int delayMs = RandomNumberGenerator.GetInt32(1, LongestMs);
            int first = CrashRows.FirstNumber(folder.Path);
            int last = first;
            foreach (int number in await RunAndKillAsync(mode, folder.Path, delayMs))
            {
                acknowledged.Add(number);
                last = Math.Max(last, number);
            }
            await LookAsync(mode, folder.Path, acknowledged, $"kill {i} after {delayMs} ms");
            CrashRows.SetFirstNumber(folder.Path, last + 1);
        }
        Assert.NotEmpty(acknowledged);
        TestContext.Current.SendDiagnosticMessage($"{mode}: {kills} kills, {acknowledged.Count} acknowledged rows");
    }

    /// <summary>Opens the store as the next start would.</summary>
    private static async Task LookAsync(CrashMode mode, string folder, HashSet<int> acknowledged, string when)
    {
        await using SqliteStore store = TestStore.Open(folder);
        Assert.True(store.State.Kind == StoreStateKind.Open, $"{when}: {store.State}");
        VerifyReport report = await store.Maintenance.VerifyAsync(None);
        Assert.True(report is { FaultCount: 0, StructureFault: "" }, $"{when}: {report}");
        Assert.Empty(Directory.GetFiles(folder, "*.corrupt-*"));

        HashSet<DateTimeOffset> levels = [];
        await foreach (Stored<LevelMinute> level in store.Levels.RangeAsync(TestStore.Spx, AllTimes, None))
        {
            levels.Add(level.Value?.Minute ?? default);
        }
        HashSet<DateTimeOffset> chains = [];
        await foreach (Stored<TimedChain> chain in store.Chains.TimesAsync(TestStore.Spx, AllTimes, None))
        {
            chains.Add(chain.Value?.Time.Market ?? default);
        }
        foreach (int number in acknowledged)
        {
            DateTimeOffset at = CrashRows.At(number);
            Assert.True(levels.Contains(at), $"{when}: level {number} is lost");
            bool mayBeThinned = mode == CrashMode.Retention && !CrashRows.IsLastOfItsDay(number);
            Assert.True(mayBeThinned || chains.Contains(at), $"{when}: chain {number} is lost");
        }
    }

    private static async Task KillMigrationsAsync(int kills)
    {
        int halfWay = 0;
        for (int i = 0; i < kills; i++)
        {
            using TestFolder folder = new();
            MakeOld(folder.Path);
            int delayMs = RandomNumberGenerator.GetInt32(0, LongestMs / 2);
            List<int> done = await RunAndKillAsync(CrashMode.Migration, folder.Path, delayMs);
            int doneCount = done.Count == 0 ? 0 : done.Max();
            halfWay += doneCount < StoreChild.MigratedCount ? 1 : 0;
            for (int number = 0; number < StoreChild.MigratedCount; number++)
            {
                await LookAtMigratedAsync(CrashRows.OldDatabase(folder.Path, number), $"after {delayMs} ms");
            }
        }
        TestContext.Current.SendDiagnosticMessage(
            $"migration: {kills} kills, {halfWay} of them before the last database"
        );
    }

    private static void MakeOld(string folder)
    {
        string pattern = CrashRows.OldDatabase(folder, 0);
        using (SqlSession session = new(pattern, SqliteOpenMode.ReadWriteCreate))
        {
            StoreMigrations.Run(session, StoreMigrations.All[..1]);
            session.Script("INSERT INTO stream (id, source, symbol) VALUES (7, 'simulated', 'OLD')");
        }
        for (int number = 1; number < StoreChild.MigratedCount; number++)
        {
            File.Copy(pattern, CrashRows.OldDatabase(folder, number));
        }
    }

    private static async Task LookAtMigratedAsync(string database, string when)
    {
        using (SqlSession session = new(database, SqliteOpenMode.ReadWrite))
        {
            long version = StoreMigrations.VersionOf(session);
            bool hasUsers = session.Number("SELECT 1 FROM sqlite_schema WHERE name = 'alert'") is not null;
            bool hasOutcomes = session.Number("SELECT 1 FROM sqlite_schema WHERE name = 'outcome_day'") is not null;
            Assert.True(version >= 1, when);
            Assert.Equal((version >= 2, version >= 3), (hasUsers, hasOutcomes));
            Assert.Equal(7, session.Number("SELECT id FROM stream WHERE symbol = 'OLD'"));
        }
        await using SqliteStore store = TestStore.Open(Path.GetDirectoryName(database) ?? "");
        Assert.True(store.State.Kind == StoreStateKind.Open, $"{when}: {store.State}");
    }

    /// <summary>Starts a child, kills it some time after its first word, and gives the numbers it said.</summary>
    private static async Task<List<int>> RunAndKillAsync(CrashMode mode, string folder, int delayMs)
    {
        using Process child = ChildProcess.Start(mode, folder);
        Task<string?> firstLine = child.StandardOutput.ReadLineAsync(None).AsTask();
        string? first = await firstLine.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, None);
        Assert.True(first is not null, await ErrorsAsync(child, first));
        Task<string> rest = child.StandardOutput.ReadToEndAsync(None);
        await Task.Delay(TimeSpan.FromMilliseconds(delayMs), TimeProvider.System, None);
        child.Kill(); // SIGKILL: nothing of the child runs after it
        await child.WaitForExitAsync(None);
        string said = first + "\n" + await rest;
        string whole = said[..(said.LastIndexOf('\n') + 1)]; // the kill may have cut the last word
        return
        [
            .. whole
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture)),
        ];
    }

    private static async Task<string> ErrorsAsync(Process child, string? said) =>
        said is null ? await child.StandardError.ReadToEndAsync(None) : "";
}
