using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class ZeroGammaTests
{
    /// <summary>Printed levels have three decimals.</summary>
    private const double PrintedLevel = 0.0006;

    /// <summary>Printed exposures have three decimals of a million.</summary>
    private const double PrintedGex = 600;

    /// <summary>The stated accuracy of a root.</summary>
    private const double RootTolerance = 1e-9;

    private static readonly DateOnly Expiry = new(2024, 1, 19);
    private static readonly DateTimeOffset Close = MarketTime.At(Expiry, new(16, 0));

    private static ChainAnalysis LongCallShortPut(double daysLeft)
    {
        ChainFixture fixture = new("SPY", 685, Close - TimeSpan.FromDays(daysLeft))
        {
            Rate = 0.04,
            Dividend = 0.013,
            Volatility = (_, strike) => strike > 690 ? 0.12 : 0.18,
        };
        return fixture.Add(OptionSide.Call, 700, 10_000, Expiry).Add(OptionSide.Put, 670, 10_000, Expiry).Analysis();
    }

    private static ZeroGammaResult Find(ChainAnalysis analysis, SignConvention sign = SignConvention.Naive) =>
        ZeroGamma.Find(ChainSlice.Of(analysis, ExpiryScope.All), SignedPositions.From(analysis.Chain, sign));

    [Theory]
    [InlineData(5.0, -10.143e6, 685.657)]
    [InlineData(1.0, -16.601e6, 687.396)]
    [InlineData(0.25, -0.009e6, 687.730)]
    public void Find_LongCallShortPut_MatchesThePrintedLevelAndExposure(double days, double gexAtSpot, double level)
    {
        ZeroGammaResult zero = Find(LongCallShortPut(days));

        Assert.Equal(level, zero.Level.PriceUsd, PrintedLevel);
        Assert.Equal(gexAtSpot, zero.GexAtSpotUsd, PrintedGex);
        Assert.Single(zero.RootsUsd);
    }

    [Fact]
    public void Find_AnyRoot_ReallyIsOne() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                ZeroGammaResult zero = ZeroGamma.Find(slice, naive);
                // Of the range that is searched: between two far tails a root turns on rows that reach no further.
                GammaRows rows = GammaProfile.Rows(slice, naive, ProfileSettings.Default);
                bool crosses = zero.RootsUsd.All(root =>
                    rows.At(root * (1 - RootTolerance)) * rows.At(root * (1 + RootTolerance)) <= 0
                );
                bool ascending = zero.RootsUsd.SequenceEqual(zero.RootsUsd.Order());
                bool nearest =
                    !zero.Level.HasLevel
                    || zero.RootsUsd.All(root =>
                        Math.Abs(root - RandomChains.SpotUsd) >= Math.Abs(zero.Level.PriceUsd - RandomChains.SpotUsd)
                    );
                return crosses && ascending && nearest && zero.Level.HasLevel == !zero.RootsUsd.IsEmpty;
            },
            iter: 500
        );

    [Fact]
    public void Find_FarApartBumps_FindsTheRootBetweenTheirTails()
    {
        // Newton alone creeps here: 30 standard deviations lie between spot and either strike.
        ChainAnalysis analysis = new ChainFixture("SPY", 100, Close - TimeSpan.FromHours(4))
        {
            Rate = 0.04,
            Dividend = 0.013,
            Volatility = (_, _) => 0.25,
        }
            .Add(OptionSide.Put, 83, 5_709, Expiry)
            .Add(OptionSide.Call, 114.5, 2_175, Expiry)
            .Analysis();
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
        SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);

        double root = Assert.Single(ZeroGamma.Find(slice, naive).RootsUsd);

        GammaRows rows = GammaRows.Of(slice, naive, 85, 117);
        Assert.True(rows.At(root * (1 - RootTolerance)) < 0);
        Assert.True(rows.At(root * (1 + RootTolerance)) > 0);
    }

    [Fact]
    public void Find_AlternatingStrikes_ReportsAllRootsAndNamesTheNearest()
    {
        ChainFixture fixture = new("SPY", 100, Close - TimeSpan.FromHours(6)) { Volatility = (_, _) => 0.1 };
        ChainAnalysis analysis = fixture
            .Add(OptionSide.Put, 96, 100, Expiry)
            .Add(OptionSide.Call, 98, 100, Expiry)
            .Add(OptionSide.Put, 101, 100, Expiry)
            .Analysis();

        ZeroGammaResult zero = Find(analysis);

        Assert.Equal(2, zero.RootsUsd.Length);
        Assert.Equal(zero.RootsUsd[1], zero.Level.PriceUsd);
        Assert.Contains("2 roots", zero.Level.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_TwoRootsWithinOneGridStep_FindsBoth()
    {
        // A narrow short put just outweighs a broad long call at its strike: two crossings close together.
        ChainFixture fixture = new("SPY", 100, Close - TimeSpan.FromDays(10)) { Volatility = (_, _) => 0.2 };
        ChainAnalysis analysis = fixture
            .Add(OptionSide.Put, 100.1, 1_000, Expiry)
            .Add(OptionSide.Call, 100.1, 1, new(2024, 2, 16))
            .Analysis();
        (double peak, double ratio) = PeakRatio(analysis);
        double[] book = [-1_000, 1_000 * ratio * (1 - 1e-6)];
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);

        ZeroGammaResult zero = ZeroGamma.Find(slice, SignedPositions.FromBook(analysis.Chain, book));

        Assert.Equal(2, zero.RootsUsd.Length);
        Assert.InRange(peak, zero.RootsUsd[0], zero.RootsUsd[1]);
        Assert.True(zero.RootsUsd[1] - zero.RootsUsd[0] < zero.Profile.SpotUsd[1] - zero.Profile.SpotUsd[0]);
    }

    [Theory]
    [InlineData(SignConvention.ShortAll)]
    [InlineData(SignConvention.Gross)]
    public void Find_OneSignOnly_SaysSo(SignConvention sign)
    {
        ZeroGammaResult zero = Find(LongCallShortPut(5), sign);

        Assert.Equal(NoLevelReason.OneSided, zero.Level.Reason);
        Assert.True(double.IsNaN(zero.Level.PriceUsd));
    }

    [Fact]
    public void Find_CallsOnly_SaysSo()
    {
        ChainAnalysis analysis = new ChainFixture("SPY", 100, Close - TimeSpan.FromDays(1))
            .Add(OptionSide.Call, 100, 5, Expiry)
            .Analysis();

        Assert.Equal(NoLevelReason.OneSided, Find(analysis).Level.Reason);
    }

    [Fact]
    public void Find_CallsOutweighEverywhere_NamesTheSignAndRange()
    {
        ChainAnalysis analysis = new ChainFixture("SPY", 100, Close - TimeSpan.FromDays(1))
            .Add(OptionSide.Call, 100, 50, Expiry)
            .Add(OptionSide.Put, 100, 5, Expiry)
            .Add(OptionSide.Put, 101, 0, Expiry)
            .Analysis();
        double[] book = [50, 5, -1e-300];

        ZeroGammaResult zero = ZeroGamma.Find(
            ChainSlice.Of(analysis, ExpiryScope.All),
            SignedPositions.FromBook(analysis.Chain, book)
        );

        Assert.Equal(NoLevelReason.NoneInRange, zero.Level.Reason);
        Assert.Contains("positive", zero.Level.Text, StringComparison.Ordinal);
        Assert.Contains("85.00", zero.Level.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_FlowInferredWithoutBook_GivesTheRefusal() =>
        Assert.Equal(NoLevelReason.NoPositions, Find(LongCallShortPut(5), SignConvention.FlowInferred).Level.Reason);

    [Fact]
    public void Find_EmptyScope_GivesItsReason()
    {
        ChainAnalysis analysis = LongCallShortPut(5);
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.Of(new DateOnly(2030, 1, 4)));

        ZeroGammaResult zero = ZeroGamma.Find(slice, SignedPositions.From(analysis.Chain, SignConvention.Naive));

        Assert.Equal(NoLevelReason.EmptyScope, zero.Level.Reason);
        Assert.Contains("2030-01-04", zero.Level.Text, StringComparison.Ordinal);
    }

    /// <summary>Where the put's gamma is largest against the call's, and by how much.</summary>
    private static (double Peak, double Ratio) PeakRatio(ChainAnalysis analysis)
    {
        double peak = 0;
        double ratio = 0;
        for (double x = 99; x < 101; x += 0.0001)
        {
            double next = Gamma(analysis, 0, x) / Gamma(analysis, 1, x);
            (peak, ratio) = next > ratio ? (x, next) : (peak, ratio);
        }
        return (peak, ratio);
    }

    private static double Gamma(ChainAnalysis analysis, int i, double x)
    {
        SeriesAnalysis shared = analysis.Series[analysis.Chain.SeriesIndex[i]];
        ExpiryTerms terms = shared.Terms(analysis.Chain.SpotUsd);
        return Black76.GammaAt(terms, analysis.Chain.StrikeUsd[i], analysis.Volatility[i], x);
    }
}
