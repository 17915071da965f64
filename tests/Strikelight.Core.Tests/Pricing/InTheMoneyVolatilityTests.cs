using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>Strikes whose out-of-the-money side has no quote to trust, while the other side has one.</summary>
public sealed class InTheMoneyVolatilityTests
{
    private const double Exact = 1e-8; // mids are model prices; the forward's last digits remain

    // The forward of American options comes from quotes freed of a premium to which a tree of 51 steps is near.
    private const double AmericanVolatilityMost = 5e-4;

    private const double VendorValue = 0.35;

    private static readonly DateOnly Month = new(2026, 3, 31);

    [Theory]
    [InlineData(4950, OptionSide.Put)]
    [InlineData(5050, OptionSide.Call)]
    [InlineData(5100, OptionSide.Call)]
    public void Analyze_AStrikeQuotedInTheMoneyOnly_IsSolvedFromThatQuote(double strike, OptionSide unquoted)
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000) { HalfSpreadUsd = 0.0001 }
            .Add("SPXW", Month, 5004, raw => Without(raw, strike, unquoted))
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        AssertAt(own, strike, VolStatus.Solved, 0.2, Exact);
    }

    [Fact]
    public void Analyze_AStrikeOfWhichOnlyTheInTheMoneySideIsListed_IsSolvedFromIt()
    {
        ChainBuilder builder = new("SPX");
        ChainSnapshot whole = new ModelChain("SPX", 5000) { HalfSpreadUsd = 0.0001 }
            .Add("SPXW", Month, 5004, raw => Listed(raw, builder))
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(builder.Build(whole.Header), PricingOptions.Default);

        int call = own.Chain.StrikeUsd.IndexOf(5000);
        Assert.NotEqual(5000, own.Chain.StrikeUsd[call + 1]);
        Assert.Equal(VolStatus.Solved, own.Status[call]);
        Assert.Equal(0.2, own.Volatility[call], Exact);
    }

    [Theory]
    [InlineData(99, OptionSide.Put)]
    [InlineData(101, OptionSide.Call)]
    public void Analyze_AnAmericanStrikeQuotedInTheMoneyOnly_IsSolvedByTheAmericanModel(
        double strike,
        OptionSide unquoted
    )
    {
        double years = ModelChain.YearsTo("SPY", Month);
        ExpiryTerms terms = new(100, 100 * Math.Exp(0.04 * years), Math.Exp(-0.04 * years), years);
        ChainSnapshot chain = new ModelChain("SPY", 100)
            .Add("SPY", Month, terms.ForwardUsd, raw => Without(American(raw, terms), strike, unquoted))
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        AssertAt(own, strike, VolStatus.Solved, 0.2, AmericanVolatilityMost);
    }

    [Theory]
    [InlineData(0.9, VolStatus.VendorValue)]
    [InlineData(1.1, VolStatus.Solved)]
    public void Analyze_AnInTheMoneyQuote_CountsFromATimeValueOfItsSpread(double spreads, VolStatus expected)
    {
        // Strike 4950, forward 5004: the call's time value is the put's price.
        double discount = Math.Exp(-0.04 * ModelChain.YearsTo("SPXW", Month));
        ExpiryTerms terms = new(5000, 5004, discount, ModelChain.YearsTo("SPXW", Month));
        double timeValue = Black76.PriceUsd(terms, 4950, 0.2, OptionSide.Put);
        double half = 0.5 * timeValue / spreads;
        ChainSnapshot chain = new ModelChain("SPX", 5000) { HalfSpreadUsd = 0.0001 }
            .Add("SPXW", Month, 5004, raw => Widened(Without(raw, 4950, OptionSide.Put), half))
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        double volatility = expected == VolStatus.Solved ? 0.2 : VendorValue;
        AssertAt(own, 4950, expected, volatility, 1e-6);
    }

    [Theory]
    [InlineData(-40)] // below the next strike's call
    [InlineData(60)] // above the last one's
    public void Analyze_AnInTheMoneyQuoteOutOfOrderWithItsNeighbours_GivesWayToTheVendors(double staleByUsd)
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000) { HalfSpreadUsd = 0.0001 }
            .Add("SPXW", Month, 5004, raw => Stale(Without(raw, 5000, OptionSide.Put), staleByUsd))
            .Build();

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        AssertAt(own, 5000, VolStatus.VendorValue, VendorValue, 1e-6);
    }

    [Theory]
    [InlineData("spx_2024-01-07.csv.gz", "SPX", "2024-01-05T21:15:00Z", 0.005, 0.03)]
    [InlineData("spy_2022-07-09.csv.gz", "SPY", "2022-07-08T20:15:00Z", 0.01, 0.06)]
    public void Analyze_RecordedQuotesHiddenOutOfTheMoney_GivesNearlyTheSameFromTheOtherSide(
        string file,
        string symbol,
        string marketTime,
        double medianMost,
        double p95Most
    )
    {
        DateTimeOffset at = DateTimeOffset.Parse(marketTime, System.Globalization.CultureInfo.InvariantCulture);
        ChainAnalysis first = ChainAnalyzer.Analyze(QuoteTable.Read(file, symbol, at), PricingOptions.Default);
        HashSet<(string Root, DateOnly Expiry, double StrikeUsd, OptionSide Side)> hidden = Hidden(first);

        ChainSnapshot chain = QuoteTable.Read(
            file,
            symbol,
            at,
            raw => hidden.Contains((raw.Root, raw.Expiry, raw.StrikeUsd, raw.Side)) ? Unquoted(raw) : raw
        );
        ChainAnalysis second = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        List<double> differences = [];
        for (int i = 0; i < chain.Count; i++)
        {
            OptionSeries series = chain.Series[chain.SeriesIndex[i]];
            if (hidden.Contains((series.Root.Root, series.Expiry, chain.StrikeUsd[i], chain.Side[i])))
            {
                if (second.Status[i] == VolStatus.Solved)
                {
                    differences.Add(Math.Abs(second.Volatility[i] / first.Volatility[i] - 1));
                }
            }
        }
        differences.Sort();
        Assert.True(differences.Count > 0.6 * hidden.Count, $"{differences.Count} of {hidden.Count} solved");
        Assert.InRange(differences[differences.Count / 2], 0, medianMost);
        Assert.InRange(differences[(int)(0.95 * differences.Count)], 0, p95Most);
    }

    /// <summary>Every third solved strike within one standard deviation, its out-of-the-money side.</summary>
    private static HashSet<(string Root, DateOnly Expiry, double StrikeUsd, OptionSide Side)> Hidden(
        ChainAnalysis analysis
    )
    {
        ChainSnapshot chain = analysis.Chain;
        HashSet<(string, DateOnly, double, OptionSide)> hidden = [];
        int seen = 0;
        for (int i = 0; i < chain.Count; i++)
        {
            SeriesAnalysis shared = analysis.Series[chain.SeriesIndex[i]];
            OptionSide outOfTheMoney = chain.StrikeUsd[i] >= shared.ForwardUsd ? OptionSide.Call : OptionSide.Put;
            double deviation = analysis.Volatility[i] * Math.Sqrt(shared.Time.Years);
            bool isNear = Math.Abs(Math.Log(chain.StrikeUsd[i] / shared.ForwardUsd)) <= deviation;
            if (isNear && chain.Side[i] == outOfTheMoney && analysis.Status[i] == VolStatus.Solved && seen++ % 3 == 0)
            {
                OptionSeries series = chain.Series[chain.SeriesIndex[i]];
                hidden.Add((series.Root.Root, series.Expiry, chain.StrikeUsd[i], chain.Side[i]));
            }
        }
        return hidden;
    }

    private static RawContract Listed(RawContract raw, ChainBuilder builder)
    {
        if (raw.StrikeUsd != 5000 || raw.Side == OptionSide.Call)
        {
            builder.Add(raw);
        }
        return raw;
    }

    private static RawContract American(RawContract raw, ExpiryTerms terms)
    {
        double price = AmericanPricer.Value(terms, raw.StrikeUsd, 0.2, raw.Side).PriceUsd;
        raw.BidUsd = price - 0.005;
        raw.AskUsd = price + 0.005;
        return raw;
    }

    private static RawContract Without(RawContract raw, double strike, OptionSide side)
    {
        raw.VendorVolatility = VendorValue;
        return raw.StrikeUsd == strike && raw.Side == side ? Unquoted(raw) : raw;
    }

    private static RawContract Unquoted(RawContract raw)
    {
        raw.BidUsd = double.NaN;
        return raw;
    }

    private static RawContract Stale(RawContract raw, double byUsd)
    {
        if (raw is { StrikeUsd: 5000, Side: OptionSide.Call })
        {
            raw.BidUsd += byUsd;
            raw.AskUsd += byUsd;
        }
        return raw;
    }

    private static RawContract Widened(RawContract raw, double half)
    {
        if (raw is { StrikeUsd: 4950, Side: OptionSide.Call })
        {
            double mid = 0.5 * (raw.BidUsd + raw.AskUsd);
            raw.BidUsd = mid - half;
            raw.AskUsd = mid + half;
        }
        return raw;
    }

    private static void AssertAt(ChainAnalysis own, double strike, VolStatus status, double volatility, double error)
    {
        int call = own.Chain.StrikeUsd.IndexOf(strike);
        for (int i = call; i <= call + 1; i++)
        {
            Assert.Equal(strike, own.Chain.StrikeUsd[i]);
            Assert.Equal(status, own.Status[i]);
            Assert.Equal(volatility, own.Volatility[i], error);
            Assert.True(own.Gamma[i] > 0);
        }
    }
}
