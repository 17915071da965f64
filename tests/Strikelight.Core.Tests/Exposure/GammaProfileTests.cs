using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Exposure;

public sealed class GammaProfileTests
{
    /// <summary>The vector exponential and the order of summation differ from the scalar form by roundings.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Rows beyond 8.5 standard deviations from the whole range are left out: φ(8.5) / φ(0).</summary>
    private const double OutOfWindow = 3e-16;

    /// <summary>USD; below it the exponential is denormal and has lost its digits.</summary>
    private const double Denormal = 1e-290;

    [Fact]
    public void Compute_AtSpot_IsTheSumOfExposures() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                ExposureTotals totals = ExposureSums.Totals(slice, naive);

                GammaProfile profile = GammaProfile.Compute(slice, naive);

                int middle = profile.SpotUsd.Length / 2;
                return profile.SpotUsd[middle] == RandomChains.SpotUsd
                    && Math.Abs(profile.GexUsd[middle] - totals.NetGexUsd) <= Rounding * totals.GrossGexUsd + Denormal;
            },
            iter: 300
        );

    [Fact]
    public void Compute_EveryPoint_IsTheDirectSumOfRepricedGammas() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);

                GammaProfile profile = GammaProfile.Compute(ChainSlice.Of(analysis, ExpiryScope.All), naive);

                double largest = profile.GexUsd.Max(Math.Abs);
                return Enumerable
                    .Range(0, 12)
                    .Select(i => i * (profile.SpotUsd.Length - 1) / 11)
                    .All(i =>
                    {
                        (double net, double gross, double peaks) = Direct(analysis, naive, profile.SpotUsd[i]);
                        double allowed = Rounding * (gross + largest) + OutOfWindow * peaks;
                        return Math.Abs(net - profile.GexUsd[i]) <= allowed;
                    });
            },
            iter: 100
        );

    [Fact]
    public void Compute_DefaultRange_CoversFifteenPercentBothWays()
    {
        GammaProfile profile = OneCall(new(12, 0));

        Assert.True(profile.SpotUsd.Length >= 121);
        Assert.Equal(85, profile.SpotUsd[0], 1e-10);
        Assert.True(profile.SpotUsd[^1] >= 115);
        Assert.Equal(profile.SpotUsd[1] / profile.SpotUsd[0], profile.SpotUsd[^1] / profile.SpotUsd[^2], Rounding);
    }

    [Fact]
    public void Compute_MinutesBeforeTheClose_RefinesTheGrid()
    {
        Assert.Equal(1025, OneCall(new(15, 58)).SpotUsd.Length);
        Assert.True(OneCall(new(12, 0)).SpotUsd.Length < 1025);
    }

    [Fact]
    public void Compute_WithoutVolatility_CountsTheContractsAsNotCovered()
    {
        ChainAnalysis analysis = new ChainFixture("SPY", 100, MarketTime.At(new(2024, 1, 16), new(12, 0)))
        {
            Volatility = (_, strike) => strike > 100 ? double.NaN : 0.2,
        }
            .Add(OptionSide.Call, 100, 3, new(2024, 1, 19))
            .Add(OptionSide.Call, 101, 5, new(2024, 1, 19))
            .Analysis();
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);

        GammaProfile profile = GammaProfile.Compute(slice, SignedPositions.From(analysis.Chain, SignConvention.Gross));

        Assert.Equal(5, profile.UncoveredContracts);
        Assert.True(profile.GexUsd[profile.GexUsd.Length / 2] > 0);
    }

    private static GammaProfile OneCall(TimeOnly time)
    {
        DateOnly today = new(2024, 1, 16);
        ChainAnalysis analysis = new ChainFixture("SPY", 100, MarketTime.At(today, time))
            .Add(OptionSide.Call, 100, 1, today)
            .Analysis();
        return GammaProfile.Compute(
            ChainSlice.Of(analysis, ExpiryScope.All),
            SignedPositions.From(analysis.Chain, SignConvention.Naive)
        );
    }

    /// <summary>The sum, the sum of sizes, and the sum of the largest sizes the contracts reach anywhere.</summary>
    private static (double Net, double Gross, double Peaks) Direct(
        ChainAnalysis analysis,
        SignedPositions positions,
        double x
    )
    {
        double peaks = 0;
        double net = 0;
        double gross = 0;
        for (int i = 0; i < analysis.Chain.Count; i++)
        {
            int series = analysis.Chain.SeriesIndex[i];
            SeriesAnalysis shared = analysis.Series[series];
            double strike = analysis.Chain.StrikeUsd[i];
            double total = analysis.Volatility[i] * Math.Sqrt(shared.Time.Years);
            ExpiryTerms terms = shared.Terms(analysis.Chain.SpotUsd);
            double gamma = Black76.GammaAt(terms, strike, analysis.Volatility[i], x);
            double gex = ExposureUnits.GexUsd(positions.Contracts[i], gamma, 100, x);
            net += gex;
            gross += Math.Abs(gex);
            peaks += Math.Abs(positions.Contracts[i]) * x / total; // φ(0) < 1, 100 shares, 0.01
        }
        return (net, gross, peaks);
    }
}
