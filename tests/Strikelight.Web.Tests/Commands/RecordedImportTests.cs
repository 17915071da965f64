using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;

namespace Strikelight.Web.Tests.Commands;

/// <summary>Imports of what others recorded; skipped, saying so, where it is not there.</summary>
public sealed class RecordedImportTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Friday = new(2026, 8, 14);
    private static readonly DateOnly Monday = new(2026, 8, 17);
    private static readonly SourceSymbol SpyOfCboe = new("cboe", "SPY");
    private static readonly SourceSymbol SpyOfOthers = new("others", "SPY");

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Chains_OfSeventyFiles_AreAllTakenAndExportedToTheRow()
    {
        const int FileCount = 71;
        CommandAnswer import = await _folder.RunAsync("import", SavedFiles.Shared("chains-yahoo-cboe"));

        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.Contains($"{FileCount} files taken", import.Output, StringComparison.Ordinal);
        CommandAnswer export = await _folder.RunAsync("export", "AAPL", "--out", _folder.At("aapl.csv"));
        Assert.Equal(0, export.ExitCode);
        Assert.Equal(1 + (3 * 2596), (await File.ReadAllLinesAsync(_folder.At("aapl.csv"), None)).Length);
    }

    /// <summary>
    /// Of what is recorded only one chain of SPY falls into the days of the open interest history, an excerpt of two
    /// contracts: the change to it from the history's day before is compared with the history's own change. Open
    /// interest is counted, so that the two are equal or one of them is wrong.
    /// </summary>
    [Fact]
    public async Task ChangeOfOpenInterest_OfAnImportedChain_IsThatOfTheHistoryWhereTheyCoincide()
    {
        string files = SavedFiles.Shared("cboe-delayed-json");
        await _folder.RunAsync(
            "import",
            Path.Combine(files, "excerpt_SPY_2026-08-17T184226Z.json"),
            "--source",
            "cboe"
        );
        CommandAnswer history = await _folder.RunAsync(
            "import",
            Path.Combine(SavedFiles.Shared("oi-history"), "SPY_oi_history_2026-08.json.gz"),
            "--source",
            "others"
        );
        Assert.Equal((0, ""), (history.ExitCode, history.Error));

        using StoreReader store = _folder.OpenReader();
        Dictionary<string, int> before = await CountsAsync(store, SpyOfOthers, Friday);
        Dictionary<string, int> after = await CountsAsync(store, SpyOfOthers, Monday);
        Dictionary<string, int> chain = await CountsAsync(store, SpyOfCboe, Monday);
        string[] common = [.. chain.Keys.Where(key => before.ContainsKey(key) && after.ContainsKey(key))];

        TestContext.Current.SendDiagnosticMessage($"{common.Length} contracts compared, tolerance none");
        Assert.Equal(2, common.Length);
        Assert.All(common, key => Assert.Equal(after[key] - before[key], chain[key] - before[key]));
    }

    [Fact]
    public async Task OpenInterestHistory_OfElevenDays_IsStoredCountByCount()
    {
        await _folder.RunAsync(
            "import",
            Path.Combine(SavedFiles.Shared("oi-history"), "SPY_oi_history_2026-08.json.gz"),
            "--source",
            "others"
        );

        using StoreReader store = _folder.OpenReader();
        Dictionary<string, int> monday = await CountsAsync(store, SpyOfOthers, Monday);

        Assert.Equal(12, monday["2026-08-17 500 Put"]);
        Assert.Equal(6_465_540, monday.Where(count => count.Key.EndsWith("Call", StringComparison.Ordinal)).Sum(Value));
    }

    private static long Value(KeyValuePair<string, int> count) => count.Value;

    /// <summary>Open contracts by expiry, strike and side.</summary>
    private static async Task<Dictionary<string, int>> CountsAsync(StoreReader store, SourceSymbol owner, DateOnly day)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        await foreach (Stored<OpenInterestDay> read in store.OpenInterest.OnAsync(owner, day, None))
        {
            OpenInterestDay stored = read.Value ?? throw new InvalidOperationException("a fault");
            ContractTable? table = (await store.Chains.ContractsAsync(stored.ContractsHash, None)).Value;
            ContractList contracts = ChainCodec.ContractsOf(table!.Bytes.Span).Value!;
            for (int row = 0; row < stored.Counts.Length; row++)
            {
                string key =
                    $"{contracts.SeriesOf(row).Expiry:yyyy-MM-dd} {contracts.StrikeUsd[row]} {contracts.Side[row]}";
                counts.Add(key, stored.Counts[row]);
            }
        }
        return counts;
    }
}
