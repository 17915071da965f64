using System.Text;
using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Recorded;
using Strikelight.Providers.Tests.Cboe;

namespace Strikelight.Providers.Tests.Recorded;

public sealed class QuoteTableParserTests
{
    private static readonly string Small = File.ReadAllText(RecordedData.Table("small_quotedata.csv"));
    private static readonly DateTimeOffset FridayClose = new(2026, 3, 13, 20, 15, 0, TimeSpan.Zero);

    [Fact]
    public async Task Parse_WeekendPage_StandsAtFridaysCloseOfIndexOptions()
    {
        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(Small));

        Assert.Equal(FridayClose, chain.Header.MarketTime);
        Assert.Equal(new DateTimeOffset(2026, 3, 14, 14, 52, 0, TimeSpan.Zero), chain.Header.ReceivedAt);
        ChainAssert.AccountedFor(chain, 8);
        Assert.Equal(2, chain.Counts.Refused[RefusalReason.Expired]); // Friday's own series, still on the page
        Assert.Equal(6, chain.Counts.Used);
        Assert.Equal(6738.4102, chain.SpotUsd);
        Assert.Equal(6750.9102, chain.Header.Underlying.PreviousCloseUsd);
        Assert.Null(chain.Header.Underlying.BidUsd);
    }

    [Fact]
    public async Task Parse_Row_TakesCallsAndPutsByPosition()
    {
        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(Small));

        int call = CboeChainParserTests.IndexOf(chain, "SPX", new(2026, 3, 20), 6700, OptionSide.Call);
        int put = CboeChainParserTests.IndexOf(chain, "SPX", new(2026, 3, 20), 6700, OptionSide.Put);
        Assert.Equal(
            [118.3, 119.9, 88.7, 90.1],
            new[] { chain.BidUsd[call], chain.AskUsd[call], chain.BidUsd[put], chain.AskUsd[put] }
        );
        Assert.Equal([20110, 18422], new[] { chain.OpenInterest[call], chain.OpenInterest[put] });
        Assert.Equal([310, 512], new[] { chain.Volume[call], chain.Volume[put] });
        Assert.Equal([0.1722f, 0.1711f], new[] { chain.VendorVolatility[call], chain.VendorVolatility[put] });
        Assert.Equal([0.55f, -0.45f], new[] { chain.VendorDelta[call], chain.VendorDelta[put] });
    }

    [Theory]
    [InlineData("2026-03-13T15:59:59", false, "2026-03-13T15:59:59")] // within the session: the page's own time
    [InlineData("2026-03-13T16:00:00", false, "2026-03-13T16:00:00")]
    [InlineData("2026-03-13T16:05:00", false, "2026-03-13T16:00:00")]
    [InlineData("2026-03-13T16:05:00", true, "2026-03-13T16:05:00")]
    [InlineData("2026-03-13T16:31:00", true, "2026-03-13T16:15:00")]
    [InlineData("2026-03-15T20:00:00", false, "2026-03-13T16:00:00")]
    [InlineData("2026-03-16T09:29:59", true, "2026-03-13T16:15:00")] // before the open: the session before
    [InlineData("2026-03-16T09:30:00", true, "2026-03-16T09:30:00")]
    [InlineData("2025-11-28T18:00:00", false, "2025-11-28T13:00:00")] // the day after Thanksgiving
    [InlineData("2025-11-28T18:00:00", true, "2025-11-28T13:15:00")]
    [InlineData("2026-04-03T12:00:00", false, "2026-04-02T16:00:00")] // Good Friday
    public void MarketTime_Page_IsTheTimeItsQuotesStandFor(string opened, bool isIndex, string expected)
    {
        Assert.Equal(NewYork(expected), RecordedTime.MarketTimeOf(NewYork(opened), isIndex));
    }

    [Theory]
    [InlineData("16:00", 2)] // settled at the second of the close
    [InlineData("15:59", 0)]
    public async Task Parse_SessionOfAnExpiry_ExpiresItAtTheClose(string time, int expired)
    {
        string page = Small.Replace(
            "March 14, 2026 at 10:52 AM EDT",
            $"March 13, 2026, {time} EDT",
            StringComparison.Ordinal
        );

        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(page));

        Assert.Equal(expired, chain.Counts.Refused.GetValueOrDefault(RefusalReason.Expired));
    }

    [Fact]
    public async Task Parse_UnreadableDateAfterAnExpiry_StandsAtThatExpirysClose()
    {
        string page = Small.Replace("March 14, 2026 at 10:52 AM EDT", "14.3.26", StringComparison.Ordinal);

        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(page));

        Assert.Equal(FridayClose, chain.Header.MarketTime); // 13 March is listed without any volatility
    }

    [Fact]
    public async Task Parse_UnreadableDateWithoutAnExpired_StandsBeforeTheFirstOpenExpiry()
    {
        string[] lines = Small
            .Replace("March 14, 2026 at 10:52 AM EDT", "14.3.26", StringComparison.Ordinal)
            .Split("\n");
        string morning = string.Join("\n", lines.Where(line => !line.Contains("Mar 13", StringComparison.Ordinal)));
        string evening = string.Join(
            "\n",
            morning.Split("\n").Where(line => !line.Contains(",SPX2", StringComparison.Ordinal))
        );

        ChainSnapshot withMorning = ChainAssert.Ok(await ParseAsync(morning));
        ChainSnapshot withoutMorning = ChainAssert.Ok(await ParseAsync(evening));

        Assert.Equal(NewYork("2026-03-19T16:15:00"), withMorning.Header.MarketTime); // SPX would settle at the opening
        Assert.Equal(NewYork("2026-03-20T09:30:00"), withoutMorning.Header.MarketTime);
        Assert.Equal(0, withMorning.Counts.Refused.GetValueOrDefault(RefusalReason.Expired));
        Assert.Equal(0, withoutMorning.Counts.Refused.GetValueOrDefault(RefusalReason.Expired));
    }

    [Theory]
    [InlineData("SPX260320C06700000,119", "SPX260320P06700000,119", RefusalReason.MalformedRow)]
    [InlineData("SPX260320C06700000,119", "SPX260320C06705000,119", RefusalReason.MalformedRow)] // not its strike
    [InlineData("SPX260320C06700000,119", "SPX,119", RefusalReason.MalformedSymbol)]
    [InlineData("SPX260320C06700000,119", "SPX260320C06700000,x", RefusalReason.MalformedRow)]
    [InlineData("SPX260320C06700000,119", "NDX260320C06700000,119", RefusalReason.NonStandardContract)]
    [InlineData("310,0.1722", "-310,0.1722", RefusalReason.AbsurdCount)]
    public async Task Parse_OddContract_IsRefusedAloneAndByName(string old, string replacement, RefusalReason reason)
    {
        Assert.Contains(old, Small, StringComparison.Ordinal);

        ChainSnapshot chain = ChainAssert.Ok(
            await ParseAsync(Small.Replace(old, replacement, StringComparison.Ordinal))
        );

        ChainAssert.AccountedFor(chain, 8);
        Assert.Equal(1, chain.Counts.Refused[reason]);
    }

    [Theory]
    [InlineData("Fri Mar 20 2026,SPX260320C0")]
    [InlineData("a,b,c")]
    [InlineData("Fri \"Mar,,,,")]
    public async Task Parse_BrokenLine_CountsAsTwoRefusedContracts(string line)
    {
        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(Small + line));

        ChainAssert.AccountedFor(chain, 10);
        Assert.Equal(2, chain.Counts.Refused[RefusalReason.MalformedRow]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\nc,d\n")]
    [InlineData("\n\n\n\n\n\n\n\nx")]
    [InlineData("{\"data\": 1}")]
    [InlineData("S&P,Last: 1,Change: 0\nDate: x,Bid: 0\nExpiration Date,Calls,Strike\n")]
    public async Task Parse_NotATable_IsMalformedWithAReason(string text)
    {
        var result = await ParseAsync(text);

        Assert.Equal(FetchFailure.Malformed, result.Failure);
        Assert.NotEmpty(result.Detail);
    }

    [Fact]
    public async Task Parse_ColumnsInAnotherOrder_IsMalformed()
    {
        string swapped = Small.Replace("Bid,Ask,Volume", "Ask,Bid,Volume", StringComparison.Ordinal);

        Assert.Equal(FetchFailure.Malformed, (await ParseAsync(swapped)).Failure);
    }

    [Fact]
    public async Task Parse_GroupedVolume_IsANumber()
    {
        string fund = Small
            .Replace("SPXW", "SPY", StringComparison.Ordinal)
            .Replace("SPX2", "SPY2", StringComparison.Ordinal)
            .Replace("Volume: 0", "\"Volume: 7,31,75,183\"", StringComparison.Ordinal);

        ChainSnapshot quoted = ChainAssert.Ok(await ParseAsync(fund, "SPY"));
        ChainSnapshot bare = ChainAssert.Ok(await ParseAsync(fund.Replace("\"", "", StringComparison.Ordinal), "SPY"));

        Assert.Equal(73_175_183, quoted.Header.Underlying.VolumeShares);
        Assert.Equal(6735.1, quoted.Header.Underlying.BidUsd);
        ChainAssert.Same(quoted, bare);
    }

    [Fact]
    public async Task Parse_LinesEndedTheOtherWay_GiveTheSameBits()
    {
        string windows = Small.Replace("\n", "\r\n", StringComparison.Ordinal);

        ChainAssert.Same(ChainAssert.Ok(await ParseAsync(Small)), ChainAssert.Ok(await ParseAsync(windows)));
    }

    [Fact]
    public async Task Parse_ReadInTwoPiecesCutAnywhere_GivesTheSameBits()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Small);
        ChainSnapshot plain = ChainAssert.Ok(await ParseAsync(Small));

        for (int first = 1; first < bytes.Length; first++)
        {
            using ChunkedStream pieces = new(bytes, first, int.MaxValue);
            ChainAssert.Same(plain, ChainAssert.Ok(await ParseAsync(pieces)));
        }
    }

    [Fact]
    public void Parse_RandomDamage_NeverThrows()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Small);

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte)
            .Array[1, 8]
            .Sample(
                edits =>
                {
                    byte[] damaged = [.. bytes];
                    foreach ((int at, byte value) in edits)
                    {
                        damaged[at] = value;
                    }
                    var result = ParseAsync(new MemoryStream(damaged)).Result;
                    if (result.Value is { } chain)
                    {
                        ChainAssert.AccountedFor(chain, chain.Counts.InFeed);
                    }
                    else
                    {
                        Assert.Equal(FetchFailure.Malformed, result.Failure);
                    }
                },
                iter: 3_000
            );
    }

    private static Task<FetchResult<ChainSnapshot>> ParseAsync(string text, string symbol = "SPX") =>
        ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), symbol);

    private static Task<FetchResult<ChainSnapshot>> ParseAsync(Stream csv, string symbol = "SPX") =>
        QuoteTableParser.ParseAsync(csv, symbol, "recorded", CancellationToken.None).AsTask();

    private static DateTimeOffset NewYork(string text)
    {
        DateTime time = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return Core.Calendar.MarketTime.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }
}
