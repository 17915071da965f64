using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Recorded;
using Strikelight.Providers.Tests.Cboe;

namespace Strikelight.Providers.Tests.Recorded;

/// <summary>Recorded chains of other vendors, against counts made without our parsers.</summary>
public sealed class RecordedVendorFilesTests
{
    private const int DeskFiles = 71;
    private const int DeskContracts = 192_577;

    /// <summary>Contracts as the files' own notes count them, expired ones as their dates tell by hand.</summary>
    public static TheoryData<string, string, int, int> BrokerFiles { get; } =
        new()
        {
            { "tda_chain_SPY_2020-01-29.json.gz", "SPY", 462, 164 },
            { "tda_chain_SPY_2020-09-23_NaN-strings.json", "SPY", 1, 1 },
            { "schwab_chain_SPX_2024-10-15_0dte_20contracts.json", "SPX", 20, 0 },
        };

    /// <summary>Lines less the names and the underlying; the sums were made by a script of a few lines.</summary>
    public static TheoryData<string, int, long, long> EndOfDayFiles { get; } =
        new()
        {
            { "lean_aapl_eod_20140602.csv.gz", 4532, 521_813, 2_082_933 },
            { "lean_aapl_eod_20140603.csv.gz", 4532, 482_469, 2_156_099 },
            { "lean_aapl_eod_20140606.csv", 2180, 0, 0 },
            { "lean_aapl_eod_20140609.csv.gz", 4360, 1_306_338, 16_949_892 },
        };

    [Fact]
    public async Task OptionsDesk_EveryRecordedFile_AccountsForEveryContract()
    {
        string folder = RecordedData.Shared("chains-yahoo-cboe");
        string[] paths = Directory.GetFiles(folder, "*.json.gz");
        Assert.Equal(DeskFiles, paths.Length);
        int total = 0;
        foreach (string path in paths)
        {
            using JsonDocument document = JsonDocument.Parse(RecordedData.Unpacked(path));
            JsonElement[] rows = [.. document.RootElement.GetProperty("quotes").EnumerateArray()];
            RecordedProvider provider = Open(path);
            string symbol = Path.GetFileName(path).Split('_')[0].Replace('-', '.');

            ChainSnapshot chain = await ChainAsync(provider, symbol);

            ChainAssert.AccountedFor(chain, rows.Length);
            JsonElement[] listed = [.. rows.Where(IsListed)];
            Assert.Equal(listed.Length, chain.Counts.Used);
            int unlisted = chain.Counts.Refused.GetValueOrDefault(RefusalReason.NonStandardContract);
            Assert.Equal(rows.Length - listed.Length, unlisted);
            Assert.Equal(listed.Sum(row => CountIn(row, "openInterest")), Sum(chain.OpenInterest));
            Assert.Equal(listed.Sum(row => CountIn(row, "volume")), Sum(chain.Volume));
            Assert.Equal(document.RootElement.GetProperty("underlyingPrice").GetDouble(), chain.SpotUsd);
            Assert.Equal(Updated(document), Assert.Single(provider.RecordedTimes(symbol)));
            total += chain.Counts.InFeed;
        }
        Assert.Equal(DeskContracts, total);
    }

    [Theory]
    [MemberData(nameof(BrokerFiles))]
    public async Task BrokerChain_Recorded_AccountsForEveryContract(
        string name,
        string symbol,
        int contractCount,
        int expiredCount
    )
    {
        RecordedProvider provider = Open(Path.Combine(RecordedData.Shared("broker-json"), name));

        ChainSnapshot chain = await ChainAsync(provider, symbol);

        ChainAssert.AccountedFor(chain, contractCount);
        Assert.Equal(expiredCount, chain.Counts.Refused.GetValueOrDefault(RefusalReason.Expired));
        Assert.Equal(contractCount - expiredCount, chain.Counts.Used);
        Assert.Equal(RecordedTimeOrigin.LatestQuote, Assert.Single(provider.Files).TimeOrigin);
    }

    [Fact]
    public void Folder_OfBrokerAnswers_HoldsThreeChainsAndSaysOfTheRestWhyNot()
    {
        RecordedProvider provider = Open(RecordedData.Shared("broker-json"));

        Assert.Equal(3, provider.Files.Count(file => file.Status == RecordedFileStatus.Indexed));
        Assert.All(
            provider.Files.Where(file => file.Status == RecordedFileStatus.Bad),
            file => Assert.NotEmpty(file.Reason)
        );
        Assert.Equal(["SPX", "SPY"], provider.Symbols.Select(info => info.Symbol));
    }

    [Theory]
    [MemberData(nameof(EndOfDayFiles))]
    public async Task EndOfDay_Recorded_AccountsForEveryLine(
        string name,
        int contractCount,
        long volume,
        long openInterest
    )
    {
        RecordedProvider provider = Open(Path.Combine(RecordedData.Shared("eod-chains"), name));

        ChainSnapshot chain = await ChainAsync(provider, "AAPL");

        ChainAssert.AccountedFor(chain, contractCount);
        Assert.Equal(volume, Sum(chain.Volume));
        Assert.Equal(openInterest, Sum(chain.OpenInterest));
        Assert.Equal(RecordedTimeOrigin.FileName, Assert.Single(provider.Files).TimeOrigin);
    }

    [Fact]
    public async Task EndOfDay_WithoutTheUnderlying_IsRefusedWithTheCountOfItsContracts()
    {
        RecordedProvider provider = Open(Path.Combine(RecordedData.Shared("eod-chains"), "lean_spx_eod_20151222.csv"));

        var result = await provider.GetChainAsync("SPX", null, TestContext.Current.CancellationToken);

        Assert.Equal(FetchFailure.Malformed, result.Failure);
        Assert.Contains("beside its 233 contracts", result.Detail, StringComparison.Ordinal);
        Assert.Equal(RecordedFileStatus.Bad, Assert.Single(provider.Files).Status);
    }

    /// <summary>Cboe knows the contract, too.</summary>
    private static bool IsListed(JsonElement row) =>
        row.GetProperty("greeksMissingReason").ValueKind == JsonValueKind.Null;

    private static DateTimeOffset Updated(JsonDocument document) =>
        DateTimeOffset
            .Parse(document.RootElement.GetProperty("updated").GetString()!, CultureInfo.InvariantCulture)
            .ToUniversalTime();

    private static long CountIn(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? (long)value.GetDouble() : 0;

    private static long Sum(ReadOnlySpan<int> counts)
    {
        long sum = 0;
        foreach (int count in counts)
        {
            sum += count == ChainSnapshot.MissingCount ? 0 : count;
        }
        return sum;
    }

    private static RecordedProvider Open(string path) =>
        new(Options.Create(new RecordedOptions { Path = path }), new FakeTimeProvider());

    private static async Task<ChainSnapshot> ChainAsync(RecordedProvider provider, string symbol) =>
        ChainAssert.Ok(await provider.GetChainAsync(symbol, null, TestContext.Current.CancellationToken));
}
