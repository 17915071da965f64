using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Tests.Cboe;

public sealed class CboeChainParserTests
{
    [Fact]
    public async Task Parse_SmallAnswer_AccountsForEveryRow()
    {
        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));

        ChainAssert.AccountedFor(chain, SmallAnswer.RowCount);
        Assert.Equal(SmallAnswer.RowCount, chain.Counts.Used);
    }

    [Fact]
    public async Task Parse_SmallAnswer_ReadsTheHeader()
    {
        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));

        Assert.Equal("SPX", chain.Header.Symbol);
        Assert.Equal("cboe", chain.Header.Source);
        Assert.Equal(SmallAnswer.LastTrade, chain.Header.MarketTime);
        Assert.Equal(SmallAnswer.Received, chain.Header.ReceivedAt);
        Assert.Equal(6738.4102, chain.SpotUsd);
        Assert.Equal(6750.9102, chain.Header.Underlying.PreviousCloseUsd);
        Assert.Equal(6750.2, chain.Header.Underlying.OpenUsd);
        Assert.Equal(6761.0, chain.Header.Underlying.HighUsd);
        Assert.Equal(6722.8, chain.Header.Underlying.LowUsd);
        Assert.Null(chain.Header.Underlying.BidUsd); // an index has none, whatever the feed writes
        Assert.Null(chain.Header.Underlying.AskUsd);
        Assert.Null(chain.Header.Underlying.VolumeShares);
    }

    [Fact]
    public async Task Parse_ThirdFriday_KeepsMorningAndEveningRootsApart()
    {
        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));

        var friday = chain.Series.Where(series => series.Expiry == new DateOnly(2026, 3, 20)).ToArray();
        Assert.Equal(["SPX", "SPXW"], friday.Select(series => series.Root.Root));
        Assert.Equal([SettlementStyle.Am, SettlementStyle.Pm], friday.Select(series => series.Root.Settlement));
    }

    [Fact]
    public async Task Parse_Row_KeepsEveryNumber()
    {
        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));

        int i = IndexOf(chain, "SPXW", new(2026, 3, 11), 6700, OptionSide.Put);
        Assert.Equal(14.2, chain.BidUsd[i]);
        Assert.Equal(14.6, chain.AskUsd[i]);
        Assert.Equal(14.3f, chain.LastUsd[i]);
        Assert.Equal(0.2101f, chain.VendorVolatility[i]);
        Assert.Equal(-0.29f, chain.VendorDelta[i]);
        Assert.Equal(0.0054f, chain.VendorGamma[i]);
        Assert.Equal(12044, chain.Volume[i]);
        Assert.Equal(990, chain.OpenInterest[i]);
        Assert.Equal(11, chain.BidSize[i]);
        Assert.Equal(4, chain.AskSize[i]);
        Assert.Equal(ChainSnapshot.MissingCount, chain.OpenInterestChange[i]);
        DateTimeOffset traded = new(2026, 3, 11, 18, 27, 30, TimeSpan.Zero);
        Assert.Equal(traded.ToUnixTimeSeconds(), chain.LastTradeUnixSeconds[i]);
    }

    [Fact]
    public async Task Parse_ExponentsAndIntegers_AreNumbersLikeOthers()
    {
        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));

        int i = IndexOf(chain, "SPX", new(2026, 12, 18), 6800, OptionSide.Call);
        Assert.Equal(421.0, chain.BidUsd[i]);
        Assert.Equal(0.1688f, chain.VendorVolatility[i]);
        Assert.Equal(4410, chain.OpenInterest[i]);
    }

    [Fact]
    public async Task Parse_Zeros_AreMissingAndNotNumbers()
    {
        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));

        int unsolved = IndexOf(chain, "SPX", new(2026, 3, 20), 1000, OptionSide.Put);
        Assert.True(double.IsNaN(chain.BidUsd[unsolved]));
        Assert.True(double.IsNaN(chain.AskUsd[unsolved]));
        Assert.True(float.IsNaN(chain.LastUsd[unsolved]));
        Assert.True(float.IsNaN(chain.VendorVolatility[unsolved]));
        Assert.True(float.IsNaN(chain.VendorDelta[unsolved]));
        Assert.True(float.IsNaN(chain.VendorGamma[unsolved]));
        Assert.Equal(QuoteStatus.NoQuote, chain.Quote[unsolved]);
        Assert.Equal(4, chain.OpenInterest[unsolved]);
        Assert.Equal(0, chain.Volume[unsolved]); // nothing traded is a fact
        Assert.Equal(0u, chain.LastTradeUnixSeconds[unsolved]);

        int deep = IndexOf(chain, "SPX", new(2026, 3, 20), 1000, OptionSide.Call);
        Assert.Equal(0.9999f, chain.VendorDelta[deep]);
        Assert.True(float.IsNaN(chain.VendorGamma[deep]));

        int wing = IndexOf(chain, "SPXW", new(2026, 3, 11), 6500, OptionSide.Put);
        Assert.Equal(0f, chain.VendorGamma[wing]); // solved, and rounded to nothing
        Assert.Equal(QuoteStatus.NoBid, chain.Quote[wing]);
    }

    [Theory]
    [InlineData("\"bid\":-999.0,\"ask\":1.5")]
    [InlineData("\"bid\":\"NaN\",\"ask\":1.5")]
    [InlineData("\"bid\":null,\"ask\":1.5")]
    [InlineData("\"ask\":1.5")]
    public async Task Parse_MissingBid_IsNoBid(string fields)
    {
        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.OneRow(fields), "SPY"));

        Assert.True(double.IsNaN(chain.BidUsd[0]));
        Assert.Equal(1.5, chain.AskUsd[0]);
        Assert.Equal(QuoteStatus.NoBid, chain.Quote[0]);
        Assert.Equal(ChainSnapshot.MissingCount, chain.OpenInterest[0]);
        Assert.Equal(ChainSnapshot.MissingCount, chain.Volume[0]);
    }

    [Fact]
    public async Task Parse_MarketTimeBesideTheFileTime_IsTheLastTrade()
    {
        string night = SmallAnswer.With("2026-03-11 18:42:35", "2026-03-12 05:10:00");

        ChainSnapshot chain = ChainAssert.Ok(
            await Strikelight.Providers.Cboe.CboeChainParser.ParseAsync(
                new MemoryStream(System.Text.Encoding.UTF8.GetBytes(night)),
                "SPX",
                "recorded",
                clock: null,
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(SmallAnswer.LastTrade, chain.Header.MarketTime);
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 5, 10, 0, TimeSpan.Zero), chain.Header.ReceivedAt);
    }

    [Theory]
    [InlineData("\"seqno\": 26291315129,\n  \"last_trade_time\": \"2026-03-11T14:27:32\",", "\"seqno\": 1,")]
    [InlineData("\"last_trade_time\": \"2026-03-11T14:27:32\"", "\"last_trade_time\": null")]
    [InlineData("\"last_trade_time\": \"2026-03-11T14:27:32\"", "\"last_trade_time\": \"yesterday\"")]
    public async Task Parse_NoTradeOfTheUnderlying_TakesTheLatestOfAContract(string old, string replacement)
    {
        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.With(old, replacement)));

        Assert.Equal(new DateTimeOffset(2026, 3, 11, 18, 27, 30, TimeSpan.Zero), chain.Header.MarketTime);
    }

    [Fact]
    public async Task Parse_ContractTradeAfterTheFileWasWritten_IsCappedByTheFile()
    {
        string text = SmallAnswer
            .With("\"last_trade_time\": \"2026-03-11T14:27:32\"", "\"last_trade_time\": null")
            .Replace("2026-03-11T14:27:30", "2026-03-11T15:59:00", StringComparison.Ordinal);

        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(text));

        Assert.Equal(SmallAnswer.Written, chain.Header.MarketTime);
    }

    [Theory]
    [InlineData("2026-03-06T14:27:32", "2026-03-06T19:27:32")] // standard time: five hours
    [InlineData("2026-03-09T14:27:32", "2026-03-09T18:27:32")] // the Monday after the clocks went forward: four
    [InlineData("2025-10-31T16:00:00", "2025-10-31T20:00:00")]
    [InlineData("2025-11-03T16:00:00", "2025-11-03T21:00:00")]
    public async Task Parse_LastTradeAroundDaylightSaving_IsTheRightInstant(string newYork, string utc)
    {
        string text = SmallAnswer.With("2026-03-11T14:27:32", newYork);

        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(text));

        DateTime expected = DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new DateTimeOffset(expected, TimeSpan.Zero), chain.Header.MarketTime);
    }

    [Fact]
    public async Task Parse_ClassShare_MatchesTheBodyWithoutADot()
    {
        string text = SmallAnswer
            .OneRow("\"bid\":1.0,\"ask\":1.5")
            .Replace("SPY2", "BRKB2", StringComparison.Ordinal)
            .Replace("\"SPY\"", "\"BRKB\"", StringComparison.Ordinal);

        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(text, "BRK.B"));

        Assert.Equal("BRK.B", chain.Header.Symbol);
        Assert.Equal(1, chain.Counts.Used);
    }

    internal static int IndexOf(ChainSnapshot chain, string root, DateOnly expiry, double strike, OptionSide side)
    {
        OptionSeries series = chain.Series.Single(found => found.Root.Root == root && found.Expiry == expiry);
        for (int i = series.Start; i < series.End; i++)
        {
            if (chain.StrikeUsd[i] == strike && chain.Side[i] == side)
            {
                return i;
            }
        }
        throw new InvalidOperationException("No such contract in the chain.");
    }
}
