using System.Text;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Recorded.EndOfDay;
using Strikelight.Providers.Tests.Cboe;

namespace Strikelight.Providers.Tests.Recorded;

public sealed class EndOfDayParserTests
{
    private const string Name = "lean_aapl_eod_20140602.csv";

    /// <summary>Made by hand in the format's shape.</summary>
    private const string Small = """
        #expiry,strike,right,open,high,low,close,volume,open_interest,implied_volatility,delta,gamma,vega,theta,rho
        ,,,633.49,633.50,633.28,633.40,131,,,,,,,
        20140606,630,C,10.00,12.50,9.00,11.25,40,120,0.2250000,0.5600000,0.0150000,0.2,-0.5,0.03
        20140606,630,P,8.00,9.50,6.00,7.50,15,,0,0,0,0,0,0
        20140621,630,C,0,0,0,0,0,,0,0,0,0,0,0
        20140601,630,C,1,1,1,1,0,5,0.1,0.5,0.01,0,0,0
        """;

    [Fact]
    public async Task Parse_SmallFile_HasClosesButNoQuotes()
    {
        ChainSnapshot chain = ChainAssert.Ok(await ParseAsync(Small));

        ChainAssert.AccountedFor(chain, 4);
        Assert.Equal(1, chain.Counts.Refused[RefusalReason.Expired]);
        Assert.Equal("AAPL", chain.Header.Symbol);
        Assert.Equal(633.40, chain.SpotUsd);
        Assert.Equal([1, 11.25f, 7.5f, float.NaN], chain.LastUsd.ToArray());
        Assert.All(chain.Quote.ToArray(), quote => Assert.Equal(QuoteStatus.NoQuote, quote));
        Assert.Equal([0.1f, 0.225f, float.NaN, float.NaN], chain.VendorVolatility.ToArray());
        Assert.Equal([0.5f, 0.56f, float.NaN, float.NaN], chain.VendorDelta.ToArray());
        Assert.Equal([5, 120, ChainSnapshot.MissingCount, ChainSnapshot.MissingCount], chain.OpenInterest.ToArray());
        Assert.Equal([0, 40, 15, 0], chain.Volume.ToArray());
        Assert.Equal(new DateTimeOffset(2014, 6, 2, 20, 0, 0, TimeSpan.Zero), chain.Header.MarketTime);
        Assert.Equal(chain.Header.MarketTime, chain.Header.ReceivedAt);
    }

    [Theory]
    [InlineData("lean_aapl_eod_20140602.csv.gz", "AAPL", "AAPL", 2014, 6, 2)]
    [InlineData("option/usa/universes/aapl/20140602.csv", "AAPL", "AAPL", 2014, 6, 2)]
    [InlineData("universes/spxw/20210104.csv", "SPXW", "SPX", 2021, 1, 4)]
    public void Name_InEitherLayout_TellsRootAndDay(
        string path,
        string root,
        string underlying,
        int year,
        params int[] monthAndDay
    )
    {
        Assert.Equal(new(root, underlying, new(year, monthAndDay[0], monthAndDay[1])), EndOfDayName.Read(path));
    }

    [Theory]
    [InlineData("20140602.csv")]
    [InlineData("aapl.csv")]
    [InlineData("lean_aapl_eod_20141302.csv")]
    [InlineData("lean_aapl_eod_2014602.csv")]
    [InlineData("lean_aapl_day_20140602.csv")]
    [InlineData("lean_$$_eod_20140602.csv")]
    public void Name_OfAnotherShape_IsNone(string path)
    {
        Assert.Null(EndOfDayName.Read(path));
    }

    [Theory]
    [InlineData("20140606,630,P", "20141306,630,P", RefusalReason.MalformedRow)]
    [InlineData("20140606,630,P", "20140606,630,X", RefusalReason.MalformedRow)]
    [InlineData("20140606,630,P", "20140606,x,P", RefusalReason.MalformedRow)]
    [InlineData("20140606,630,P", "20140606,-1,P", RefusalReason.AbsurdStrike)]
    [InlineData("20140606,630,P", "19690606,630,P", RefusalReason.AbsurdExpiry)]
    [InlineData("20140606,630,P", "20140606,630,C", RefusalReason.Duplicate)]
    [InlineData(",15,,0,", ",15.5,,0,", RefusalReason.AbsurdCount)]
    [InlineData("20140606,630,P", "20140606,630,P,1", RefusalReason.MalformedRow)]
    public async Task Parse_OddLine_IsRefusedAloneAndByName(string old, string replacement, RefusalReason reason)
    {
        Assert.Contains(old, Small, StringComparison.Ordinal);

        ChainSnapshot chain = ChainAssert.Ok(
            await ParseAsync(Small.Replace(old, replacement, StringComparison.Ordinal))
        );

        ChainAssert.AccountedFor(chain, 4);
        Assert.Equal(1, chain.Counts.Refused[reason]);
    }

    [Theory]
    [InlineData(",,,633.49,633.50,633.28,633.40,131,,,,,,,\n", "")]
    [InlineData("633.40", "0")]
    [InlineData("open_interest", "oi")]
    [InlineData("20140606,630,C", ",,C")]
    public async Task Parse_WithoutWhatAChainNeeds_IsMalformedWithAReason(string old, string replacement)
    {
        string text = Small.ReplaceLineEndings("\n");
        Assert.Contains(old, text, StringComparison.Ordinal);

        var result = await ParseAsync(text.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Equal(FetchFailure.Malformed, result.Failure);
        Assert.NotEmpty(result.Detail);
    }

    private static async Task<FetchResult<ChainSnapshot>> ParseAsync(string text)
    {
        using MemoryStream csv = new(Encoding.UTF8.GetBytes(text));
        return await EndOfDayParser.ParseAsync(csv, Name, "recorded", CancellationToken.None);
    }
}
