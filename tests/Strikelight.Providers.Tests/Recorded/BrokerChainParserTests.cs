using System.Text;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Recorded.Broker;
using Strikelight.Providers.Tests.Cboe;

namespace Strikelight.Providers.Tests.Recorded;

public sealed class BrokerChainParserTests
{
    /// <summary>
    /// Made by hand. The latest quote, 1773154800500, is Tuesday 10 March 2026, 11:00:00.5 in New York.
    /// </summary>
    private const string Small = """
        {"callExpDateMap":{"2026-03-20:10":{
        "500.0":[{"putCall":"CALL","symbol":"SPY   260320C00500000","bid":9.8,"ask":10.2,"bidSize":12,"askSize":13,
        "last":9.9,"totalVolume":7,"tradeTimeInLong":1773154700000,"quoteTimeInLong":1773154800500,"volatility":25.5,
        "delta":0.51,"gamma":0.02,"openInterest":11,"strikePrice":500.0,"multiplier":100.0,"mini":false,
        "optionDeliverablesList":[{"symbol":"SPY","deliverableUnits":100.0}],"nonStandard":false}],
        "505.0":[{"putCall":"CALL","symbol":"SPY_032026C505","bid":0.0,"ask":0.0,"last":0.0,"totalVolume":0,
        "tradeTimeInLong":0,"quoteTimeInLong":0,"volatility":-999.0,"delta":-999.0,"gamma":-999.0,"openInterest":0,
        "strikePrice":505.0,"multiplier":100.0}]}},
        "putExpDateMap":{"2026-03-20:10":{
        "500.0":[{"putCall":"PUT","symbol":"SPY   260320P00500000","bid":9.1,"ask":9.4,"last":9.2,"totalVolume":3,
        "tradeTimeInLong":1773154600000,"quoteTimeInLong":1773154800400,"volatility":"NaN","delta":"NaN",
        "gamma":"NaN","openInterest":5,"strikePrice":500.0,"multiplier":100.0}]}},
        "symbol":"SPY","status":"SUCCESS","underlying":{"symbol":"SPY","description":"A fund","bid":500.2,"ask":500.3,
        "close":499.0,"last":500.22,"totalVolume":1000,"quoteTime":1773154800000},"underlyingPrice":500.25,
        "volatility":29.0}
        """;

    [Fact]
    public async Task Parse_SmallFile_ReadsBothSpellingsPercentAndSentinels()
    {
        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(Small));

        ChainAssert.AccountedFor(chain, 3);
        Assert.Equal(3, chain.Counts.Used);
        Assert.Equal([500, 500, 505], chain.StrikeUsd.ToArray());
        Assert.Equal([OptionSide.Call, OptionSide.Put, OptionSide.Call], chain.Side.ToArray());
        Assert.Equal([9.8, 9.1, double.NaN], chain.BidUsd.ToArray());
        Assert.Equal([0.255f, float.NaN, float.NaN], chain.VendorVolatility.ToArray());
        Assert.Equal([0.51f, float.NaN, float.NaN], chain.VendorDelta.ToArray());
        Assert.Equal([0.02f, float.NaN, float.NaN], chain.VendorGamma.ToArray());
        Assert.Equal([7, 3, 0], chain.Volume.ToArray());
        Assert.Equal([11, 5, 0], chain.OpenInterest.ToArray());
        Assert.Equal([1_773_154_700u, 1_773_154_600u, 0u], chain.LastTradeUnixSeconds.ToArray());
        Assert.Equal(QuoteStatus.NoQuote, chain.Quote[2]);
    }

    [Fact]
    public async Task Parse_SmallFile_StandsAtItsLatestQuote()
    {
        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(Small));

        DateTimeOffset latest = new(2026, 3, 10, 15, 0, 0, 500, TimeSpan.Zero);
        Assert.Equal(latest, chain.Header.MarketTime);
        Assert.Equal(latest, chain.Header.ReceivedAt);
        Assert.Equal(500.25, chain.SpotUsd);
        Assert.Equal(499.0, chain.Header.Underlying.PreviousCloseUsd);
        Assert.Equal(1000, chain.Header.Underlying.VolumeShares);
    }

    [Theory]
    [InlineData("\"underlyingPrice\":500.25", "\"underlyingPrice\":0.0")]
    [InlineData("\"underlyingPrice\":500.25", "\"underlyingPrice\":\"NaN\"")]
    public async Task Parse_WithoutAPriceAtTheTop_TakesTheUnderlyingsLast(string old, string replacement)
    {
        string text = Small.Replace(old, replacement, StringComparison.Ordinal);

        Assert.Equal(500.22, ChainAssert.Ok(await ParseAsync(text)).SpotUsd);
    }

    [Theory]
    [InlineData("\"mini\":false", "\"mini\":true", RefusalReason.NonStandardContract)]
    [InlineData("\"nonStandard\":false", "\"nonStandard\":true", RefusalReason.NonStandardContract)]
    [InlineData("\"strikePrice\":505.0,\"multiplier\":100.0", "\"multiplier\":10.0", RefusalReason.NonStandardContract)]
    [InlineData("\"putCall\":\"PUT\"", "\"putCall\":\"CALL\"", RefusalReason.MalformedRow)]
    [InlineData("SPY_032026C505", "SPY_032026P505", RefusalReason.MalformedRow)]
    [InlineData("SPY_032026C505", "SPY_032026C510", RefusalReason.MalformedRow)]
    [InlineData("SPY_032026C505", "SPY_133026C505", RefusalReason.MalformedSymbol)]
    [InlineData("\"bid\":9.8", "\"bid\":\"9.8\"", RefusalReason.MalformedRow)]
    [InlineData("\"openInterest\":11", "\"openInterest\":-1", RefusalReason.AbsurdCount)]
    public async Task Parse_OddContract_IsRefusedAloneAndByName(string old, string replacement, RefusalReason reason)
    {
        Assert.Contains(old, Small, StringComparison.Ordinal);

        ChainSnapshot chain = ChainAssert.Ok(
            await ParseAsync(Small.Replace(old, replacement, StringComparison.Ordinal))
        );

        ChainAssert.AccountedFor(chain, 3);
        Assert.Equal(1, chain.Counts.Refused[reason]);
    }

    [Theory]
    [InlineData("\"symbol\":\"SPY\",\"status\"", "\"symbol\":\"QQQ\",\"status\"")]
    [InlineData("\"status\":\"SUCCESS\"", "\"symbol\":\"SPY\"")]
    [InlineData("1773154", "9999999999999")]
    public async Task Parse_WithoutWhatAChainNeeds_IsMalformedWithAReason(string old, string replacement)
    {
        Assert.Contains(old, Small, StringComparison.Ordinal);

        var result = await ParseAsync(Small.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Equal(FetchFailure.Malformed, result.Failure);
        Assert.NotEmpty(result.Detail);
    }

    [Fact]
    public async Task Parse_AnswerWithoutContracts_IsMalformed()
    {
        const string empty =
            """{"symbol":"SPY","status":"SUCCESS","underlyingPrice":0.0,"callExpDateMap":{},"putExpDateMap":{}}""";

        var result = await ParseAsync(empty);

        Assert.Equal(FetchFailure.Malformed, result.Failure);
        Assert.Contains("no contracts", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_BrokenOffAnywhere_IsNeverAShorterChain()
    {
        for (int length = 0; length < Small.Length; length += 7)
        {
            Assert.Equal(FetchFailure.Malformed, (await ParseAsync(Small[..length])).Failure);
        }
    }

    private static async Task<FetchResult<ChainSnapshot>> ParseAsync(string text)
    {
        using MemoryStream json = new(Encoding.UTF8.GetBytes(text));
        return await BrokerChainParser.ParseAsync(json, "SPY", "recorded", CancellationToken.None);
    }
}
