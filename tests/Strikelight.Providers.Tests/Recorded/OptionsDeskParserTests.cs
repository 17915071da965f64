using System.Text;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Recorded.OptionsDesk;
using Strikelight.Providers.Tests.Cboe;

namespace Strikelight.Providers.Tests.Recorded;

public sealed class OptionsDeskParserTests
{
    /// <summary>Made by hand: a Tuesday, eleven in the morning in New York.</summary>
    private const string Small = """
        {"symbol":"BRK-B","updated":"2026-03-10T11:00:00.123456-04:00","underlyingPrice":500.25,
        "greeks":{"enabled":true,"total":4},"expirations":["2026-03-20"],
        "quotes":[
        {"symbol":"BRKB260320C00500000","expiration":"2026-03-20","side":"call","strike":500.0,"bid":9.8,"ask":10.2,
        "mid":10.0,"last":9.9,"volume":7.0,"openInterest":11.0,"iv":0.25,"delta":0.51,"gamma":0.02,"theta":-0.3,
        "vega":0.3,"rho":0.1,"greeksSource":"cboe","greeksMissingReason":null},
        {"symbol":"BRKB260320P00500000","expiration":"2026-03-20","side":"put","strike":500.0,"bid":null,"ask":9.6,
        "mid":null,"last":9.1,"volume":null,"openInterest":null,"iv":1.0000000000000003e-05,"delta":null,
        "gamma":null,"theta":null,"vega":null,"rho":null,"greeksSource":null,"greeksMissingReason":null},
        {"symbol":"BRKB260320C00900000","expiration":"2026-03-20","side":"call","strike":900.0,"bid":0.0,"ask":0.05,
        "last":0.01,"volume":1.0,"openInterest":2.0,"iv":93.8,"delta":0.0,"gamma":0.0},
        {"symbol":"BRKB260320C00100000","expiration":"2026-03-20","side":"call","strike":100.0,"bid":399.0,"ask":401.5,
        "last":398.0,"volume":3.0,"openInterest":4.0,"iv":8.04,"delta":0.9999,"gamma":0.0}
        ]}
        """;

    [Fact]
    public async Task Parse_SmallFile_KeepsEveryValueAndNoNull()
    {
        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(Small));

        ChainAssert.AccountedFor(chain, 4);
        Assert.Equal(4, chain.Counts.Used);
        Assert.Equal(500.25, chain.SpotUsd);
        Assert.Equal([100, 500, 500, 900], chain.StrikeUsd.ToArray());
        Assert.Equal([399, 9.8, double.NaN, double.NaN], chain.BidUsd.ToArray());
        Assert.Equal([401.5, 10.2, 9.6, 0.05], chain.AskUsd.ToArray());
        Assert.Equal([3, 7, ChainSnapshot.MissingCount, 1], chain.Volume.ToArray());
        Assert.Equal([4, 11, ChainSnapshot.MissingCount, 2], chain.OpenInterest.ToArray());
        Assert.Equal(
            [QuoteStatus.TwoSided, QuoteStatus.TwoSided, QuoteStatus.NoBid, QuoteStatus.NoBid],
            chain.Quote.ToArray()
        );
    }

    [Fact]
    public async Task Parse_VolatilityPlaceholderAndAbsurdOne_AreMissing()
    {
        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(Small));

        Assert.Equal([8.04f, 0.25f, float.NaN, float.NaN], chain.VendorVolatility.ToArray());
        Assert.Equal([0.9999f, 0.51f, float.NaN, float.NaN], chain.VendorDelta.ToArray());
        Assert.Equal([0f, 0.02f, float.NaN, float.NaN], chain.VendorGamma.ToArray());
    }

    [Theory]
    [InlineData("2026-03-10T11:00:00.123456-04:00", "2026-03-10T15:00:00.123456Z")]
    [InlineData("2026-03-10T22:46:58-04:00", "2026-03-10T20:00:00Z")]
    [InlineData("2026-03-15T04:34:47.1-04:00", "2026-03-13T20:00:00Z")]
    public async Task Parse_MadeOutsideOfASession_StandsAtTheLastClose(string updated, string marketTime)
    {
        string text = Small.Replace("2026-03-10T11:00:00.123456-04:00", updated, StringComparison.Ordinal);

        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(text));

        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(DateTimeOffset.Parse(marketTime, invariant), chain.Header.MarketTime);
        Assert.Equal(DateTimeOffset.Parse(updated, invariant).ToUniversalTime(), chain.Header.ReceivedAt);
    }

    [Theory]
    [InlineData("\"strike\":900.0", "\"strike\":905.0", RefusalReason.MalformedRow)]
    [InlineData("\"side\":\"put\"", "\"side\":\"call\"", RefusalReason.MalformedRow)]
    [InlineData("\"side\":\"put\"", "\"side\":\"both\"", RefusalReason.MalformedRow)]
    [InlineData("\"bid\":9.8", "\"bid\":[9.8]", RefusalReason.MalformedRow)]
    [InlineData("\"bid\":9.8", "\"bid\":9.8,\"bid\":9.8", RefusalReason.MalformedRow)]
    [InlineData("BRKB260320P00500000", "BRKB260320X00500000", RefusalReason.MalformedSymbol)]
    [InlineData("BRKB260320P00500000", "BRKB1260320P00500000", RefusalReason.NonStandardContract)]
    [InlineData("BRKB260320P00500000", "BRKB260320P00000000", RefusalReason.MalformedSymbol)]
    [InlineData(
        "\"greeksSource\":null,\"greeksMissingReason\":null",
        "\"greeksMissingReason\":\"cboe_unmatched\"",
        RefusalReason.NonStandardContract
    )]
    [InlineData("\"volume\":7.0", "\"volume\":-7.0", RefusalReason.AbsurdCount)]
    [InlineData("\"openInterest\":2.0", "\"openInterest\":2.5", RefusalReason.AbsurdCount)]
    public async Task Parse_OddContract_IsRefusedAloneAndByName(string old, string replacement, RefusalReason reason)
    {
        Assert.Contains(old, Small, StringComparison.Ordinal);

        ChainSnapshot chain = ChainAssert.Ok(
            await ParseAsync(Small.Replace(old, replacement, StringComparison.Ordinal))
        );

        ChainAssert.AccountedFor(chain, 4);
        Assert.Equal(1, chain.Counts.Refused[reason]);
    }

    [Theory]
    [InlineData("-04:00", "")]
    [InlineData("500.25", "null")]
    [InlineData("500.25", "0")]
    [InlineData("\"quotes\":[", "\"other\":[")]
    [InlineData("BRK-B", "AAPL")]
    [InlineData("BRK-B", "???")]
    [InlineData("\"expirations\":[", "\"symbol\":\"BRK-B\",\"expirations\":[")]
    public async Task Parse_WithoutWhatAChainNeeds_IsMalformedWithAReason(string old, string replacement)
    {
        Assert.Contains(old, Small, StringComparison.Ordinal);

        var result = await ParseAsync(Small.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Equal(FetchFailure.Malformed, result.Failure);
        Assert.NotEmpty(result.Detail);
    }

    [Fact]
    public async Task Parse_BrokenOffAnywhere_IsNeverAShorterChain()
    {
        for (int length = 0; length < Small.Length; length += 7)
        {
            Assert.Equal(FetchFailure.Malformed, (await ParseAsync(Small[..length])).Failure);
        }
    }

    [Fact]
    public async Task Parse_ReadInTwoPiecesCutAnywhere_GivesTheSameBits()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Small);
        ChainSnapshot plain = ChainAssert.Ok(await ParseAsync(Small));

        for (int first = 1; first < bytes.Length; first += 3)
        {
            using ChunkedStream pieces = new(bytes, first, int.MaxValue);
            var cut = await OptionsDeskParser.ParseAsync(pieces, "BRK.B", "recorded", CancellationToken.None);
            ChainAssert.Same(plain, ChainAssert.Ok(cut));
        }
    }

    private static async Task<FetchResult<ChainSnapshot>> ParseAsync(string text)
    {
        using MemoryStream json = new(Encoding.UTF8.GetBytes(text));
        return await OptionsDeskParser.ParseAsync(json, "BRK.B", "recorded", CancellationToken.None);
    }
}
