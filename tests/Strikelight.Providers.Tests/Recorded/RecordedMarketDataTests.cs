using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Recorded;
using Strikelight.Providers.Tests.Cboe;

namespace Strikelight.Providers.Tests.Recorded;

/// <summary>Every recorded file, contract by contract, against counts made without our parsers.</summary>
public sealed class RecordedMarketDataTests
{
    /// <summary>
    /// Options of a stock expire on Fridays: a file of any day dates itself to that week's, or to the last.
    /// </summary>
    private static readonly TimeSpan InferredTimeOffMost = TimeSpan.FromDays(5);

    /// <summary>
    /// Page time and market time, New York, as read off each file's third line and the calendar by hand.
    /// </summary>
    public static TheoryData<string, string, string, string> Tables { get; } =
        new()
        {
            { "nvda_2025-01-06.csv", "NVDA", "2025-01-06T21:30", "2025-01-06T16:00" },
            { "rut_2022-12-12.csv.gz", "RUT", "2022-12-12T20:30", "2022-12-12T16:15" },
            { "spx_2022-02-05.csv.gz", "SPX", "2022-02-05T20:09", "2022-02-04T16:15" },
            { "spx_2022-03-23_intraday_es-locale.csv.gz", "SPX", "2022-03-23T10:11", "2022-03-23T10:11" },
            { "spx_2022-12-12.csv.gz", "SPX", "2022-12-12T20:30", "2022-12-12T16:15" },
            { "spx_2023-09-14.csv.gz", "SPX", "2023-09-14T16:31", "2023-09-14T16:15" },
            { "spx_2024-01-07.csv.gz", "SPX", "2024-01-07T10:52", "2024-01-05T16:15" },
            { "spx_2025-01-06_jan-expiries.csv.gz", "SPX", "2025-01-06T21:26", "2025-01-06T16:15" },
            { "spy_2022-07-09.csv.gz", "SPY", "2022-07-09T17:28", "2022-07-08T16:00" },
            { "spy_2022-09-19_en-IN-locale.csv", "SPY", "2022-09-19T20:29", "2022-09-19T16:00" },
            { "spy_2025-09-25.csv.gz", "SPY", "2025-09-25T21:05", "2025-09-25T16:00" },
            { "xsp_2023-09-14.csv.gz", "XSP", "2023-09-14T16:30", "2023-09-14T16:15" },
        };

    /// <summary>Two files were saved without their first expiries, so that nothing dates them.</summary>
    public static TheoryData<string, string, string> WholeTables { get; } =
        new(
            Tables
                .Where(row => row.Data.Item1 is not ("spy_2022-09-19_en-IN-locale.csv" or "spy_2025-09-25.csv.gz"))
                .Select(row => (row.Data.Item1, row.Data.Item2, row.Data.Item4))
        );

    public static TheoryData<string, string> TableFiles { get; } =
        new(Tables.Select(row => (row.Data.Item1, row.Data.Item2)));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task QuoteTable_Recorded_AccountsForTwoContractsALine(
        string name,
        string symbol,
        string opened,
        string marketTime
    )
    {
        string path = Path.Combine(RecordedData.Shared("cboe-quotedata-csv"), name);
        string[] lines = DataLines(path);
        RecordedProvider provider = Open(path);

        ChainSnapshot chain = await ChainAsync(provider, symbol);

        ChainAssert.AccountedFor(chain, 2 * lines.Length);
        Assert.Equal(NewYork(opened), chain.Header.ReceivedAt);
        Assert.Equal([NewYork(opened)], provider.RecordedTimes(symbol));
        Assert.Equal(NewYork(marketTime), chain.Header.MarketTime);
        Assert.Equal(RecordedTimeOrigin.PageDate, Assert.Single(provider.Files).TimeOrigin);
        int expired = 2 * lines.Count(line => IsSettled(line, NewYork(marketTime)));
        Assert.Equal(expired, chain.Counts.Refused.GetValueOrDefault(RefusalReason.Expired));
        Assert.Equal(2 * lines.Length - expired, chain.Counts.Used); // nothing else is wrong with real files
    }

    [Theory]
    [MemberData(nameof(TableFiles))]
    public async Task QuoteTable_Recorded_KeepsOpenInterestAndVolumeToTheContract(string name, string symbol)
    {
        string path = Path.Combine(RecordedData.Shared("cboe-quotedata-csv"), name);
        string[][] rows = [.. DataLines(path).Select(line => line.Split(','))];

        ChainSnapshot chain = await ChainAsync(Open(path), symbol);

        Assert.Equal(rows.Sum(row => Whole(row[10]) + Whole(row[21])), Sum(chain.OpenInterest));
        Assert.Equal(rows.Sum(row => Whole(row[6]) + Whole(row[17])), Sum(chain.Volume));
        Assert.Equal(rows.Sum(row => Math.Sign(Whole(row[10]))), CountOf(chain, OptionSide.Call));
    }

    [Theory]
    [MemberData(nameof(WholeTables))]
    public async Task QuoteTable_WithoutItsDate_IsDatedByItsExpiries(string name, string symbol, string marketTime)
    {
        byte[] bytes = RecordedData.Unpacked(Path.Combine(RecordedData.Shared("cboe-quotedata-csv"), name));
        string text = Encoding.UTF8.GetString(bytes);
        int date = text.IndexOf("Date: ", StringComparison.Ordinal);
        string undated = text.Remove(date, text.IndexOf('"', date) - date).Insert(date, "Date: unknown");

        var result = await QuoteTableParser.ParseAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(undated)),
            symbol,
            "recorded",
            TestContext.Current.CancellationToken
        );

        ChainSnapshot chain = ChainAssert.Ok(result);
        TimeSpan off = (chain.Header.MarketTime - NewYork(marketTime)).Duration();
        Assert.True(off <= InferredTimeOffMost, $"{name} is {off} off");
        Assert.Equal(chain.Header.MarketTime, chain.Header.ReceivedAt);
    }

    [Theory]
    [InlineData("spx_2022-02-05.csv.gz", "2022-02-18")]
    [InlineData("spx_2023-09-14.csv.gz", "2023-09-15")]
    [InlineData("spx_2024-01-07.csv.gz", "2024-01-19")]
    [InlineData("spx_2025-01-06_jan-expiries.csv.gz", "2025-01-17")]
    public async Task QuoteTable_ThirdFriday_HoldsMorningAndEveningSeries(string name, string thirdFriday)
    {
        ChainSnapshot chain = await ChainAsync(
            Open(Path.Combine(RecordedData.Shared("cboe-quotedata-csv"), name)),
            "SPX"
        );

        DateOnly date = DateOnly.Parse(thirdFriday, CultureInfo.InvariantCulture);
        var series = chain.Series.Where(found => found.Expiry == date).ToArray();
        Assert.Equal(["SPX", "SPXW"], series.Select(found => found.Root.Root));
        Assert.True(series[0].SettlesAt < series[1].SettlesAt);
    }

    [Fact]
    public async Task Json_WholeSpyAnswer_AccountsForEveryContract()
    {
        string path = Path.Combine(RecordedData.Shared("cboe-delayed-json"), "SPY_2022-07-12T225733Z.json.gz");
        using JsonDocument document = JsonDocument.Parse(RecordedData.Unpacked(path));
        JsonElement[] rows = [.. document.RootElement.GetProperty("data").GetProperty("options").EnumerateArray()];

        ChainSnapshot chain = await ChainAsync(Open(path), "SPY");

        Assert.Equal(9208, rows.Length);
        ChainAssert.AccountedFor(chain, rows.Length);
        Assert.Equal(rows.Length, chain.Counts.Used);
        Assert.Equal(NewYork("2022-07-12T16:00"), chain.Header.MarketTime);
        Assert.Equal(new DateTimeOffset(2022, 7, 12, 22, 57, 33, TimeSpan.Zero), chain.Header.ReceivedAt);
        Assert.Equal(380.83, chain.SpotUsd, 0.5);
        Assert.Equal(rows.Sum(row => (long)row.GetProperty("open_interest").GetDouble()), Sum(chain.OpenInterest));
        Assert.Equal(rows.Sum(row => (long)row.GetProperty("volume").GetDouble()), Sum(chain.Volume));
        int neverTraded = rows.Count(row => row.GetProperty("last_trade_time").ValueKind == JsonValueKind.Null);
        Assert.Equal(neverTraded, chain.LastTradeUnixSeconds.Count(0u));
        Assert.Equal(
            rows.Count(row => row.GetProperty("bid").GetDouble() == 0),
            chain.Quote.ToArray().Count(IsWithoutBid)
        );
    }

    [Theory]
    [InlineData("excerpt_SPY_2026-08-17T184226Z.json", "SPY", "2026-08-17T14:27:23")]
    [InlineData("excerpt__SPX_2026-08-17T184235Z.json", "SPX", "2026-08-17T14:27:32")]
    public async Task Json_Excerpt_IsAChainOfTwo(string name, string symbol, string marketTime)
    {
        string path = Path.Combine(RecordedData.Shared("cboe-delayed-json"), name);

        ChainSnapshot chain = await ChainAsync(Open(path), symbol);

        ChainAssert.AccountedFor(chain, 2);
        Assert.Equal(2, chain.Counts.Used);
        Assert.Equal(NewYork(marketTime), chain.Header.MarketTime);
    }

    [Fact]
    public void Folder_OfAllQuoteTables_ListsSixSymbolsAndNoBadFile()
    {
        RecordedProvider provider = Open(RecordedData.Shared("cboe-quotedata-csv"));

        Assert.DoesNotContain(provider.Files, file => file.Status == RecordedFileStatus.Bad);
        Assert.Equal(["NVDA", "RUT", "SPX", "SPY", "XSP"], provider.Symbols.Select(info => info.Symbol));
        Assert.Equal(6, provider.RecordedTimes("SPX").Count);
        Assert.Equal(provider.RecordedTimes("SPX").Order(), provider.RecordedTimes("SPX"));
    }

    private static bool IsWithoutBid(QuoteStatus quote) => quote is QuoteStatus.NoBid or QuoteStatus.NoQuote;

    private static int CountOf(ChainSnapshot chain, OptionSide side)
    {
        int count = 0;
        for (int i = 0; i < chain.Count; i++)
        {
            count += chain.Side[i] == side && chain.OpenInterest[i] > 0 ? 1 : 0;
        }
        return count;
    }

    private static long Sum(ReadOnlySpan<int> column)
    {
        long sum = 0;
        foreach (int value in column)
        {
            sum += value;
        }
        return sum;
    }

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>
    /// The page's first column against the market time, morning settlement by the root in the second.
    /// </summary>
    private static bool IsSettled(string line, DateTimeOffset marketTime)
    {
        string[] fields = line.Split(',');
        DateTime day = DateTime.ParseExact(fields[0], "ddd MMM dd yyyy", CultureInfo.InvariantCulture);
        bool isMorning = fields[1][..^15] is "SPX" or "RUT";
        return NewYork($"{day:yyyy-MM-dd}T{(isMorning ? "09:30" : "16:00")}") <= marketTime;
    }

    private static string[] DataLines(string path) =>
        [
            .. Encoding
                .UTF8.GetString(RecordedData.Unpacked(path))
                .Split('\n')
                .SkipWhile(line => !line.StartsWith("Expiration", StringComparison.Ordinal))
                .Skip(1)
                .Select(line => line.TrimEnd('\r'))
                .Where(line => line.Length > 0),
        ];

    private static RecordedProvider Open(string path) =>
        new(Options.Create(new RecordedOptions { Path = path }), new FakeTimeProvider());

    private static async Task<ChainSnapshot> ChainAsync(RecordedProvider provider, string symbol) =>
        ChainAssert.Ok(await provider.GetChainAsync(symbol, null, TestContext.Current.CancellationToken));

    private static DateTimeOffset NewYork(string text)
    {
        DateTime time = DateTime.Parse(text, CultureInfo.InvariantCulture);
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        return new(TimeZoneInfo.ConvertTimeToUtc(time, zone), TimeSpan.Zero);
    }
}
