using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>Whole recorded index chains with real two-sided quotes.</summary>
public sealed class RecordedChainTests
{
    private const string Weekend = "spx_2024-01-07.csv.gz";
    private const string Intraday = "spx_2022-03-23_intraday_es-locale.csv.gz";

    // The vendor prices with its own rates, dividends and clock: half a vol point in twenty says that both mean the
    // same thing. Found: median 0.0003 and 0.0004, 95th percentile 0.0033 and 0.0027.
    private const double MedianMost = 0.001;
    private const double P95Most = 0.005;

    // The error of a forward right after a dividend of half a per cent, whose date no quote tells.
    private const double DatelessErrorMost = 3e-3;

    // Half of a target of one part in ten thousand. Found: 2.5e-5 and 6e-6.
    private const double AmericanMedianMost = 5e-5;

    // Two roots of one date settle six and a half hours apart: at 6 % a year a forward moves 4.5e-5 in them.
    private const double RootsApartMost = 6e-5;

    [Theory]
    [InlineData(Weekend, 59, 58)]
    [InlineData(Intraday, 45, 45)]
    public void Forwards_OfLiveExpiries_ComeFromParityWithASmallError(string file, int expiries, int fromParity)
    {
        ChainAnalysis own = Analyze(file);
        int live = 0;
        int parity = 0;
        for (int i = 0; i < own.Series.Length; i++)
        {
            SeriesAnalysis series = own.Series[i];
            if (own.Chain.Series[i].IsSettledAt(own.Chain.Header.MarketTime))
            {
                Assert.Equal(ForwardOrigin.Expired, series.ForwardOrigin);
                continue;
            }
            live++;
            Assert.InRange(series.AtmVolatility, 0.05, 0.5);
            if (series.ForwardOrigin == ForwardOrigin.Neighbours)
            {
                continue; // December 2028: 200 USD between bid and ask
            }
            parity++;
            Assert.Equal(ForwardOrigin.Parity, series.ForwardOrigin);
            Assert.InRange(series.ForwardErrorUsd, 0, 1e-4 * series.ForwardUsd);
        }
        Assert.Equal(expiries, live);
        Assert.Equal(fromParity, parity);
    }

    [Theory]
    [InlineData(Weekend)]
    [InlineData(Intraday)]
    public void Forwards_OfTwoRootsOnOneDate_AgreeButForTheHoursBetween(string file)
    {
        ChainAnalysis own = Analyze(file);
        int compared = 0;
        for (int i = 1; i < own.Series.Length; i++)
        {
            if (own.Chain.Series[i].Expiry == own.Chain.Series[i - 1].Expiry)
            {
                double ratio = own.Series[i].ForwardUsd / own.Series[i - 1].ForwardUsd;
                Assert.InRange(ratio, 1 - RootsApartMost, 1 + RootsApartMost);
                compared++;
            }
        }
        Assert.True(compared >= 4, $"{compared} dates with two roots");
    }

    [Theory]
    [InlineData(Weekend, 9321, 1)]
    [InlineData(Intraday, 8778, 16)] // two more are hollow and solved from their put, whose time value is its spread
    public void Volatility_OfQuotedOutOfTheMoneyContracts_SolvesUnlessTheQuoteIsHollow(
        string file,
        int quoted,
        int hollow
    )
    {
        ChainAnalysis own = Analyze(file);
        ChainSnapshot chain = own.Chain;
        int solved = 0;
        int passedOver = 0;
        for (int i = 0; i < chain.Count; i++)
        {
            double forward = own.Series[chain.SeriesIndex[i]].ForwardUsd;
            OptionSide outOfTheMoney = chain.StrikeUsd[i] >= forward ? OptionSide.Call : OptionSide.Put;
            bool counts = chain.Status[i] == ContractStatus.Used && chain.Quote[i] == QuoteStatus.TwoSided;
            if (!counts || chain.Side[i] != outOfTheMoney)
            {
                continue;
            }
            if (own.Status[i] == VolStatus.Solved)
            {
                solved++;
            }
            else
            {
                Assert.Equal(VolStatus.VendorValue, own.Status[i]);
                Assert.True(chain.AskUsd[i] > 5 * chain.BidUsd[i] && chain.AskUsd[i] > 0.0025 * forward);
                passedOver++;
            }
        }
        Assert.Equal(quoted, solved + passedOver);
        Assert.Equal(hollow, passedOver);
    }

    [Theory]
    [InlineData(Weekend)]
    [InlineData(Intraday)]
    public void Volatility_BesideTheVendors_LiesWithinAFractionOfAVolPoint(string file)
    {
        VendorComparison own = VendorComparison.Of(Analyze(file));

        Assert.True(own.Count > 8000);
        Assert.InRange(own.MedianDifference, 0, MedianMost);
        Assert.InRange(own.P95Difference, 0, P95Most);
    }

    [Theory]
    [InlineData(Weekend)]
    [InlineData(Intraday)]
    public void Analysis_OfEveryContract_HasGreeksOrAReason(string file)
    {
        ChainAnalysis own = Analyze(file);
        for (int i = 0; i < own.Chain.Count; i++)
        {
            bool has = own.Status[i] is VolStatus.Solved or VolStatus.VendorValue;
            Assert.NotEqual(VolStatus.NotTried, own.Status[i]);
            Assert.Equal(has, double.IsFinite(own.Volatility[i]));
            Assert.Equal(has, double.IsFinite(own.Delta[i]));
            Assert.Equal(has, double.IsFinite(own.Gamma[i]));
            Assert.Equal(has, double.IsFinite(own.Vega[i]));
            Assert.Equal(has, double.IsFinite(own.Vanna[i]));
            Assert.Equal(has, double.IsFinite(own.Charm[i]));
        }
    }

    [Theory]
    [InlineData("spy_2022-07-09.csv.gz", "SPY", "2022-07-08T20:15:00Z", 34)]
    [InlineData("spy_2025-09-25.csv.gz", "SPY", "2025-09-25T19:00:00Z", 11)]
    public void Forwards_OfAmericanOptions_AllComeFromFreedQuotes(
        string file,
        string symbol,
        string marketTime,
        int live
    )
    {
        ChainSnapshot chain = QuoteTable.Read(
            file,
            symbol,
            DateTimeOffset.Parse(marketTime, System.Globalization.CultureInfo.InvariantCulture)
        );
        ForwardEstimate[] own = new ForwardEstimate[chain.Series.Length];

        ParityForward.EstimateAll(chain, PricingOptions.Default, own);

        Assert.Equal(live, own.Count(forward => forward.Origin == ForwardOrigin.AmericanParity));
        Assert.All(own, forward => Assert.InRange(forward.StandardErrorUsd, 0, DatelessErrorMost * forward.ForwardUsd));
        double[] relative = [.. own.Select(forward => forward.StandardErrorUsd / forward.ForwardUsd).Order()];
        Assert.InRange(relative[relative.Length / 2], 0, AmericanMedianMost);
    }

    [Fact]
    public void Forwards_OfAnEveningChain_ComeFromTheFewExpiriesStillQuoted()
    {
        ChainSnapshot chain = QuoteTable.Read(
            "spx_2022-12-12.csv.gz",
            "SPX",
            new(2022, 12, 12, 21, 15, 0, TimeSpan.Zero)
        );

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        Assert.Equal(5, own.Series.Count(series => series.ForwardOrigin == ForwardOrigin.Parity));
        Assert.Equal(50, own.Series.Count(series => series.ForwardOrigin == ForwardOrigin.Neighbours));
        // All else rests on the vendor's volatilities and is marked so; of the quoted ones it has none to compare.
        Assert.True(own.Status.Count(VolStatus.VendorValue) > 18_000);
        Assert.Equal(0, VendorComparison.Of(own).Count);
        Assert.True(double.IsNaN(VendorComparison.Of(own).MedianDifference));
    }

    /// <summary>
    /// The instants are when the quotes stood: the last close, and the page less Cboe's fifteen minutes.
    /// </summary>
    private static ChainAnalysis Analyze(string file)
    {
        DateTimeOffset marketTime =
            file == Weekend ? new(2024, 1, 5, 21, 15, 0, TimeSpan.Zero) : new(2022, 3, 23, 13, 56, 0, TimeSpan.Zero);
        return ChainAnalyzer.Analyze(QuoteTable.Read(file, "SPX", marketTime), PricingOptions.Default);
    }
}
