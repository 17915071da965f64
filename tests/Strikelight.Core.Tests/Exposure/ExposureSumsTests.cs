using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Exposure;

public sealed class ExposureSumsTests
{
    /// <summary>Sums of a few products of short decimals: rounding alone.</summary>
    private const double Rounding = 1e-12;

    private static readonly DateTimeOffset Tuesday = MarketTime.At(new(2024, 1, 16), new(12, 0));
    private static readonly DateOnly Friday = new(2024, 1, 19);
    private static readonly DateOnly February = new(2024, 2, 16);

    [Theory]
    [InlineData(0.02, 1_000, 100, 200_000)]
    [InlineData(0.02, 10_000, 500, 50_000_000)]
    [InlineData(0.02, -10_000, 500, -50_000_000)]
    public void GexUsd_PrintedVectors_MatchPerOnePercent(double gamma, double position, double spot, double expected) =>
        Assert.Equal(expected, ExposureUnits.GexUsd(position, gamma, 100, spot), Math.Abs(expected) * Rounding);

    [Fact]
    public void Totals_CallAndPutOfOneStrike_AddWithTheirSigns()
    {
        ChainFixture fixture = new("SPY", 500, Tuesday) { Gamma = (_, _, _) => 0.02 };
        ChainAnalysis analysis = fixture
            .Add(OptionSide.Call, 500, 10_000, Friday)
            .Add(OptionSide.Put, 500, 4_000, Friday)
            .Analysis();

        ExposureTotals totals = Totals(analysis, SignConvention.Naive);

        Assert.Equal(50e6, totals.CallGexUsd, 50e6 * Rounding);
        Assert.Equal(-20e6, totals.PutGexUsd, 20e6 * Rounding);
        Assert.Equal(30e6, totals.NetGexUsd, 30e6 * Rounding);
        Assert.Equal(70e6, totals.GrossGexUsd, 70e6 * Rounding);
        Assert.Equal(-70e6, Totals(analysis, SignConvention.ShortAll).NetGexUsd, 70e6 * Rounding);
        Assert.Equal(70e6, Totals(analysis, SignConvention.Gross).NetGexUsd, 70e6 * Rounding);
    }

    [Fact]
    public void Totals_GreeksOfTheAnalysis_ComeInTheStatedUnits()
    {
        ChainAnalysis analysis = new ChainFixture("SPY", 500, Tuesday).Add(OptionSide.Call, 500, 10, Friday).Analysis();

        ExposureTotals totals = Totals(analysis, SignConvention.Naive);

        // The fixture's Greeks: delta 0.5, vanna 0.25 per 1.00 of volatility, charm 3.65 a year.
        Assert.Equal(10 * 100 * 500 * 0.5, totals.DexUsd, Rounding * 250_000);
        Assert.Equal(10 * 100 * 500 * 0.25 / 100, totals.VannaUsdPerVolPoint, Rounding * 1_250);
        Assert.Equal(10 * 100 * 500 * 3.65 / 365, totals.CharmUsdPerCalendarDay, Rounding * 5_000);
    }

    [Fact]
    public void ByStrike_TwoContractsAtOneStrike_SumsProductsNotGammasTimesOpenInterests()
    {
        // (Γ .004, OI 12,000) and (Γ .0045, OI 9,000): Σ(Γ·OI) = 88.5, while ΣΓ·ΣOI = 178.5.
        ChainFixture fixture = new("SPX", 4780, Tuesday)
        {
            Gamma = (series, _, _) => series.Root.Root == "SPX" ? 0.004 : 0.0045,
        };
        ChainAnalysis analysis = fixture
            .Add(OptionSide.Call, 4800, 12_000, Friday, "SPX")
            .Add(OptionSide.Call, 4800, 9_000, Friday, "SPXW")
            .Analysis();

        ExposureByStrike byStrike = ByStrike(analysis);

        double unit = 100 * 4780.0 * 4780.0 * 0.01;
        Assert.Equal([4800.0], byStrike.StrikeUsd);
        Assert.Equal(88.5, byStrike.NetGexUsd[0] / unit, 88.5 * Rounding);
    }

    [Fact]
    public void ByStrike_HalfDollarStrikes_StayApart()
    {
        ChainAnalysis analysis = new ChainFixture("SPY", 472, Tuesday)
            .Add(OptionSide.Call, 472, 1, Friday)
            .Add(OptionSide.Call, 472.5, 1, Friday)
            .Add(OptionSide.Put, 472.5, 1, February)
            .Analysis();

        Assert.Equal([472.0, 472.5], ByStrike(analysis).StrikeUsd);
    }

    [Fact]
    public void Totals_VendorSentinels_AreCountedAsMissingAndInNoSum()
    {
        RawContract sentinel = ChainFixture.Row(OptionSide.Call, 705, Friday, "SPY") with
        {
            OpenInterest = 1_000,
            VendorGamma = -999,
            VendorDelta = -999,
            VendorVolatility = -999,
        };
        ChainFixture fixture = new("SPY", 700, Tuesday)
        {
            Volatility = (_, strike) => strike == 705 ? double.NaN : 0.15,
        };
        ChainAnalysis analysis = fixture.Add(OptionSide.Call, 700, 500, Friday).Add(sentinel).Analysis();
        ChainAnalysis without = new ChainFixture("SPY", 700, Tuesday) { Volatility = (_, _) => 0.15 }
            .Add(OptionSide.Call, 700, 500, Friday)
            .Analysis();

        ExposureTotals totals = Totals(analysis, SignConvention.Naive);

        Assert.True(double.IsNaN(analysis.Chain.VendorGamma[1]));
        Assert.Equal(Totals(without, SignConvention.Naive).NetGexUsd, totals.NetGexUsd, 0.0);
        Assert.Equal(new ExposureCoverage(500, 1_000, 0), totals.Coverage);
        Assert.True(double.IsNaN(ByStrike(analysis).NetGexUsd[1]));
        Assert.Equal(1_000, ByStrike(analysis).UncoveredContracts[1]);
    }

    [Fact]
    public void Totals_NothingKnown_IsMissingNotZero()
    {
        ChainAnalysis analysis = new ChainFixture("SPY", 700, Tuesday) { Volatility = (_, _) => double.NaN }
            .Add(OptionSide.Call, 700, 500, Friday)
            .Analysis();

        ExposureTotals totals = Totals(analysis, SignConvention.Naive);

        Assert.True(double.IsNaN(totals.NetGexUsd));
        Assert.True(double.IsNaN(totals.DexUsd));
    }

    [Fact]
    public void ByExpiry_TwoRootsOnADate_AreAddedAndNamed()
    {
        ChainAnalysis analysis = new ChainFixture("SPX", 4780, Tuesday)
            .Add(OptionSide.Call, 4800, 10, Friday, "SPX")
            .Add(OptionSide.Call, 4800, 10, Friday, "SPXW")
            .Add(OptionSide.Put, 4700, 10, February, "SPX")
            .Analysis();
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
        SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);

        var byExpiry = ExposureSums.ByExpiry(slice, naive);
        StrikeExpiryGrid grid = ExposureSums.Grid(slice, naive, 1);

        Assert.Equal(["SPX+SPXW", "SPX"], byExpiry.Select(expiry => expiry.Expiry.Roots));
        Assert.Equal([4700.0, 4800.0], grid.StrikeUsd);
        Assert.Equal(byExpiry[0].Totals.NetGexUsd, grid[1, 0], byExpiry[0].Totals.NetGexUsd * Rounding);
        Assert.Equal(0, grid[0, 0]);
    }

    [Fact]
    public void Totals_DoubledOpenInterest_DoubleExactly() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ExposureTotals once = Totals(chain.Analysis(1), SignConvention.Naive);
                ExposureTotals twice = Totals(chain.Analysis(2), SignConvention.Naive);
                return twice.NetGexUsd == 2 * once.NetGexUsd && twice.GrossGexUsd == 2 * once.GrossGexUsd;
            },
            iter: 200
        );

    [Fact]
    public void Totals_AnyWayOfAdding_IsOneNumber() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                ExposureTotals totals = ExposureSums.Totals(slice, naive);
                double[] ways =
                [
                    ExposureSums.ByStrike(slice, naive).NetGexUsd.Sum(),
                    ExposureSums.ByExpiry(slice, naive).Sum(expiry => expiry.Totals.NetGexUsd),
                    ExposureSums.Grid(slice, naive, int.MaxValue).Values.Sum(),
                    slice.Expiries.Sum(expiry => ExposureSums.Totals(slice.Only(expiry), naive).NetGexUsd),
                ];
                return ways.All(way => Math.Abs(way - totals.NetGexUsd) <= Rounding * totals.GrossGexUsd);
            },
            iter: 200
        );

    private static ExposureTotals Totals(ChainAnalysis analysis, SignConvention sign) =>
        ExposureSums.Totals(ChainSlice.Of(analysis, ExpiryScope.All), SignedPositions.From(analysis.Chain, sign));

    private static ExposureByStrike ByStrike(ChainAnalysis analysis) =>
        ExposureSums.ByStrike(
            ChainSlice.Of(analysis, ExpiryScope.All),
            SignedPositions.From(analysis.Chain, SignConvention.Naive)
        );
}
