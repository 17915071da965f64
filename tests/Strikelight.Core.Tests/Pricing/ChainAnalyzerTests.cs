using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class ChainAnalyzerTests
{
    private const double Exact = 1e-8; // mids are model prices; the forward's last digits remain

    private const double SameModel = 1e-12; // the pass over columns rounds in another order than the scalar form

    private static IEnumerable<double[]> GreeksOf(ChainAnalysis analysis) =>
        [
            analysis.Delta.ToArray(),
            analysis.Gamma.ToArray(),
            analysis.Vega.ToArray(),
            analysis.Vanna.ToArray(),
            analysis.Charm.ToArray(),
        ];

    private static readonly DateOnly Week = new(2026, 3, 9);
    private static readonly DateOnly Month = new(2026, 3, 31);
    private static readonly DateOnly Quarter = new(2026, 6, 30);

    [Fact]
    public void Analyze_ModelQuotes_GivesTheModelBack()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000) { HalfSpreadUsd = 0.0001 }
            .Add("SPXW", Quarter, 5020)
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        ExpiryTerms terms = own.Series[0].Terms(5000);
        for (int i = 0; i < chain.Count; i++)
        {
            Assert.Equal(VolStatus.Solved, own.Status[i]);
            Assert.Equal(0.2, own.Volatility[i], Exact);
            OptionGreeks greeks = Black76.Greeks(terms, chain.StrikeUsd[i], own.Volatility[i], chain.Side[i]);
            Assert.Equal(greeks.Delta, own.Delta[i], SameModel);
            Assert.Equal(greeks.Gamma, own.Gamma[i], SameModel);
            Assert.Equal(greeks.Vega, own.Vega[i], SameModel);
            Assert.Equal(greeks.Vanna, own.Vanna[i], SameModel);
            Assert.Equal(greeks.Charm, own.Charm[i], SameModel);
        }
        Assert.Equal(0.2, own.Series[0].AtmVolatility, Exact);
        Assert.Equal(VolStatus.Solved, own.Series[0].AtmStatus);
        Assert.Equal(49L * chain.Count, own.ColumnBytes);
    }

    [Fact]
    public void ForgetGreeks_ThenAskedAgain_GivesTheSameBitsAndHoldsNothingInBetween()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000).Add("SPXW", Quarter, 5020).Build();
        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default).AtSpot(5010);
        Assert.Equal(9L * chain.Count, own.ColumnBytes);
        double[][] first = [.. GreeksOf(own)];

        own.ForgetGreeks();

        Assert.Equal(9L * chain.Count, own.ColumnBytes);
        Assert.Equal(first, GreeksOf(own));
        Assert.Equal(49L * chain.Count, own.ColumnBytes);
    }

    [Fact]
    public void Analyze_CallAndPutOfAStrike_ShareOneVolatility()
    {
        // In-the-money mids are wrong on purpose: they must not matter.
        ChainSnapshot chain = new ModelChain("SPX", 5000) { HalfSpreadUsd = 0.0001 }
            .Add("SPXW", Month, 5004, raw => IsWellInTheMoney(raw) ? Quoted(raw, raw.BidUsd + 3, raw.AskUsd + 3) : raw)
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        for (int i = 0; i < chain.Count; i += 2)
        {
            Assert.Equal(chain.StrikeUsd[i], chain.StrikeUsd[i + 1]);
            Assert.Equal(own.Volatility[i], own.Volatility[i + 1]);
            Assert.Equal(own.Gamma[i], own.Gamma[i + 1]);
            Assert.Equal(0.2, own.Volatility[i], Exact);
        }
    }

    [Fact]
    public void Analyze_WithoutOutOfTheMoneyQuote_TakesTheVendorsValueAndMarksIt()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add(
                "SPXW",
                Week,
                5004,
                raw =>
                    raw.StrikeUsd switch
                    {
                        4500 => Vendor(raw, raw.Side == OptionSide.Put ? 0.31 : 0.35),
                        5500 => Vendor(raw, raw.Side == OptionSide.Put ? 0.37 : double.NaN),
                        5450 => Vendor(raw, double.NaN),
                        _ => raw,
                    }
            )
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        AssertAt(own, 4500, VolStatus.VendorValue, 0.31f);
        AssertAt(own, 5500, VolStatus.VendorValue, 0.37f);
        AssertAt(own, 5450, VolStatus.NoQuote, double.NaN);
    }

    [Theory]
    [InlineData(0.05, 20, VolStatus.NoQuote)] // 0.4 % of the forward between, and nothing to say where
    [InlineData(0.05, 10, VolStatus.Solved)] // wide in multiples, narrow beside the forward
    [InlineData(20, 60, VolStatus.Solved)] // wide, yet the bid says where
    public void Analyze_AHollowQuote_IsNotTakenAtItsMid(double bid, double ask, VolStatus expected)
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", Week, 5004, raw => raw.StrikeUsd == 5500 ? Quoted(raw, bid, ask) : raw)
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        int call = chain.StrikeUsd.IndexOf(5500);
        Assert.Equal(OptionSide.Call, chain.Side[call]);
        Assert.Equal(expected, own.Status[call]);
    }

    [Fact]
    public void Analyze_AMidBeyondTwoThousandPerCent_IsNotBelieved()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", Week, 5004, raw => raw.StrikeUsd == 5500 ? Quoted(raw, 4900, 4901) : raw)
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        AssertAt(own, 5500, VolStatus.DidNotConverge, double.NaN);
    }

    [Fact]
    public void Analyze_AMidAboveTheForward_SaysSo()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", Week, 5004, raw => raw.StrikeUsd == 5500 ? Quoted(raw, 6000, 6001) : raw)
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        AssertAt(own, 5500, VolStatus.AboveUpperBound, double.NaN);
    }

    [Fact]
    public void Analyze_ASettledSeries_IsExpiredThroughout()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", new(2026, 2, 27), 5000)
            .Add("SPXW", Week, 5004)
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        Assert.False(own.Series[0].HasForward);
        for (int i = 0; i < chain.Series[0].End; i++)
        {
            Assert.Equal(VolStatus.Expired, own.Status[i]);
            Assert.True(double.IsNaN(own.Gamma[i]));
        }
        Assert.True(double.IsNaN(own.Series[0].AtmVolatility));
        Assert.Equal(VolStatus.Solved, own.Status[chain.Series[1].Start + chain.Series[1].Count / 2]);
    }

    [Fact]
    public void Analyze_AVolatilityIndexWithoutQuotes_HasNoForwardAnywhere()
    {
        ChainSnapshot chain = new ModelChain("VIX", 18).Add("VIX", Quarter, 20, raw => Vendor(raw, 0.9)).Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        Assert.All(own.Status.ToArray(), status => Assert.Equal(VolStatus.NoForward, status));
        Assert.All(own.Volatility.ToArray(), vol => Assert.True(double.IsNaN(vol)));
    }

    [Fact]
    public void Analyze_VendorValuesAtTheMoney_MarkTheAtmVolatility()
    {
        // The next own solution above, at 5100, is 0.64 standard deviations away.
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", Week, 5010, raw => raw.StrikeUsd is 5050 ? Vendor(raw, 0.25) : raw)
            .Build();

        SeriesAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default).Series[0];

        double part = Math.Log(5010.0 / 5000) / Math.Log(5050.0 / 5000);
        double expected = Math.Sqrt(0.04 + part * (0.0625 - 0.04));
        Assert.Equal(expected, own.AtmVolatility, 1e-6);
        Assert.Equal(VolStatus.VendorValue, own.AtmStatus);
    }

    [Fact]
    public void Analyze_NoVolatilityWithinFivePerCent_HasNoAtmVolatility()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", Week, 5000, raw => Math.Abs(raw.StrikeUsd / 5000 - 1) < 0.055 ? Vendor(raw, double.NaN) : raw)
            .Build();

        SeriesAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default).Series[0];

        Assert.True(double.IsNaN(own.AtmVolatility));
        Assert.Equal(VolStatus.NotTried, own.AtmStatus);
    }

    [Fact]
    public void Terms_WithinAWeek_TakeNoCarryFromTheStepBetweenSpotAndForward()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", new(2026, 3, 3), 5020)
            .Add("SPXW", Quarter, 5020)
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        ExpiryTerms near = own.Series[0].Terms(5000);
        ExpiryTerms far = own.Series[1].Terms(5000);
        Assert.Equal(near.RatePerYear, near.CarryPerYear);
        Assert.Equal(Math.Log(5020.0 / 5000) / far.Years, far.CarryPerYear, Exact);
    }

    [Fact]
    public void Analyze_Twice_GivesTheSameBits()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000).Add("SPXW", Week, 5004).Add("SPX", Quarter, 5020).Build();

        ChainAnalysis first = ChainAnalyzer.Analyze(chain, PricingOptions.Default);
        ChainAnalysis second = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        Assert.Equal(first.Volatility, second.Volatility);
        Assert.Equal(first.Charm, second.Charm);
        Assert.Equal(first.Series, second.Series);
    }

    private static bool IsWellInTheMoney(RawContract raw) =>
        raw.Side == OptionSide.Call ? raw.StrikeUsd < 4800 : raw.StrikeUsd > 5200;

    private static RawContract Quoted(RawContract raw, double bid, double ask)
    {
        raw.BidUsd = bid;
        raw.AskUsd = ask;
        return raw;
    }

    private static RawContract Vendor(RawContract raw, double volatility)
    {
        raw.BidUsd = double.NaN;
        raw.VendorVolatility = volatility;
        return raw;
    }

    private static void AssertAt(ChainAnalysis own, double strike, VolStatus status, double volatility)
    {
        int found = 0;
        for (int i = 0; i < own.Chain.Count; i++)
        {
            if (own.Chain.StrikeUsd[i] == strike)
            {
                Assert.Equal(status, own.Status[i]);
                Assert.Equal(volatility, own.Volatility[i]);
                Assert.Equal(double.IsNaN(volatility), double.IsNaN(own.Gamma[i]));
                found++;
            }
        }
        Assert.Equal(2, found);
    }
}
