using Strikelight.Core.Contracts;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;

namespace Strikelight.Web.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string FirstDay = "March 2, 2026 at 11:00 AM EST";
    private const string SecondDay = "March 3, 2026 at 8:00 PM EST";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly SourceSymbol Spy = new("cboe", "SPY");

    private readonly CommandFolder _folder = new();

    public ImportCommandTests() => Directory.CreateDirectory(Files);

    private string Files => _folder.At("files");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_OfSavedChains_StoresEachWithItsOwnTimesUnderTheSource()
    {
        await SaveAsync("b.csv", SavedFiles.QuoteTable(FirstDay, 10, 20));
        await SaveAsync("a.csv", SavedFiles.QuoteTable(SecondDay, 15, 20));

        CommandAnswer answer = await _folder.RunAsync("import", Files, "--source", "cboe");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Contains("1/2 b.csv: SPY 2026-03-02T16:00:00Z", answer.Output, StringComparison.Ordinal);
        using StoreReader store = _folder.OpenReader();
        DateTimeOffset close = new(2026, 3, 3, 21, 0, 0, TimeSpan.Zero);
        RecordedChain? second = (await store.Chains.AtAsync(Spy, close, None)).Value;
        Assert.Equal(close.AddHours(4), second?.Chunk.Time.Received);
        ChainSnapshot? chain = ChainCodec.Decode(second!.Contracts.Bytes.Span, second.Chunk.Bytes.Span, default).Value;
        Assert.Equal(("cboe", 500.5), (chain?.Header.Source, chain?.SpotUsd));
        Assert.Equal([15, 15, 20, 20], chain!.OpenInterest.ToArray());
        Assert.Equal("10, 10, 20, 20", await CountsAsync(store, new(2026, 3, 2)));
        Assert.Equal("15, 15, 20, 20", await CountsAsync(store, new(2026, 3, 3)));
    }

    [Fact]
    public async Task Import_ASecondTime_LeavesWhatIsThereAndCountsIt()
    {
        await SaveAsync("a.csv", SavedFiles.QuoteTable(FirstDay, 10));
        await _folder.RunAsync("import", Files, "--source", "cboe");
        await SaveAsync("a.csv", SavedFiles.QuoteTable(FirstDay, 99));

        CommandAnswer answer = await _folder.RunAsync("import", Files, "--source", "cboe");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains(
            "0 files taken as history of cboe, 1 were there already",
            answer.Output,
            StringComparison.Ordinal
        );
        using StoreReader store = _folder.OpenReader();
        Assert.Equal("10, 10", await CountsAsync(store, new(2026, 3, 2)));
    }

    [Fact]
    public async Task Import_WithAFileThatIsNoChain_NamesItAndGoesOn()
    {
        await SaveAsync("0.csv", "nothing of the kind");
        await SaveAsync("1.csv", SavedFiles.QuoteTable(FirstDay, 10));
        await SaveAsync("2.csv", SavedFiles.QuoteTable("some day", [])); // a beginning without a chain

        CommandAnswer answer = await _folder.RunAsync("import", Files);

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(
            "0.csv: left out: It is none of the chains we can read.",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("2.csv: left out: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("1 files taken as history of recorded", answer.Output, StringComparison.Ordinal);
        Assert.Contains("2 left out", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhileTheStoreIsHeld_IsRefusedWithTheHoldersName()
    {
        await SaveAsync("a.csv", SavedFiles.QuoteTable(FirstDay, 10));
        await using SqliteStore holder = _folder.OpenStore();

        CommandAnswer answer = await _folder.RunAsync("import", Files);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"process {Environment.ProcessId} on", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenInterestHistory_OfOneRoot_IsStoredByDayAndOfSeveralIsRefused()
    {
        await SaveAsync("spy.json", History("SPY"));
        await SaveAsync("spx.json", History("SPX"));

        CommandAnswer answer = await _folder.RunAsync("import", Files, "--source", "cboe");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("spy.json: SPY open interest of 2 days, 2 new", answer.Output, StringComparison.Ordinal);
        Assert.Contains(
            "spx.json: left out: It does not tell which root of SPX",
            answer.Error,
            StringComparison.Ordinal
        );
        using StoreReader store = _folder.OpenReader();
        Assert.Equal("5, 7", await CountsAsync(store, new(2026, 2, 27)));
        Assert.Equal("8", await CountsAsync(store, new(2026, 3, 2)));
    }

    private static string History(string symbol) =>
        """
            {"ticker": "SYMBOL", "updated_at": "2026-03-02T20:00:00Z", "closes": {"27-2": 500, "2-3": 501},
             "days": {"27-2": {"2026-03-20": {"500.0": {"call_oi": 5, "put_oi": 7}}},
                      "2-3": {"2026-03-20": {"500.0": {"call_oi": 8, "put_oi": null}}}}}
            """.Replace("SYMBOL", symbol, StringComparison.Ordinal);

    private static async Task<string> CountsAsync(StoreReader store, DateOnly day)
    {
        List<int> counts = [];
        await foreach (Stored<OpenInterestDay> read in store.OpenInterest.OnAsync(Spy, day, None))
        {
            counts.AddRange(read.Value?.Counts ?? []);
        }
        return string.Join(", ", counts);
    }

    private Task SaveAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(Files, name), text, None);
}
