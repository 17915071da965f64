using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Exposure;

public sealed class ExposureProfileTests
{
    /// <summary>Of the sum of absolute values: roundings of exponentials and sums.</summary>
    private const double Rounding = 1e-12;
    private const double Cut = 5e-16; // of a row's peak, at the end of its window

    /// <summary>
    /// Of the sum of absolute values: a smile sampled every quarter of a per cent in ln(K/F) and joined by straight
    /// lines lies this near to one that is straight in variance.
    /// </summary>
    private const double Sampling = 2e-4;

    private static readonly ProfileSettings Moving = new() { Smile = SmileDynamics.StickyMoneyness };

    [Fact]
    public void Compute_EveryLevel_IsTheSumOfGreeksThere() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);

                ExposureProfile profile = ExposureProfile.Compute(ChainSlice.Of(analysis, ExpiryScope.All), naive);

                return Enumerable
                    .Range(0, 9)
                    .Select(i => i * (profile.SpotUsd.Length - 1) / 8)
                    .All(i =>
                        Agrees(profile, i, Direct(analysis, naive, profile.SpotUsd[i], Kept(analysis)), Rounding)
                    );
            },
            iter: 100
        );

    [Fact]
    public void Compute_GammaPart_IsTheGammaProfile() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions gross = SignedPositions.From(analysis.Chain, SignConvention.Gross);

                GammaProfile gamma = GammaProfile.Compute(slice, gross);
                ExposureProfile all = ExposureProfile.Compute(slice, gross);

                // A lone strike beyond the range leaves there a tail smaller than what the window cuts off its peak.
                double peak = gamma.SpotUsd[^1] * GammaRows.Of(slice, gross, 1, 10_000).C.ToArray().Sum();
                double allowed = Rounding * gamma.GexUsd.Max() + Cut * peak;
                return gamma.SpotUsd.SequenceEqual(all.SpotUsd)
                    && gamma.GexUsd.Zip(all.GexUsd, (a, b) => Math.Abs(a - b)).All(difference => difference <= allowed);
            },
            iter: 100
        );

    [Fact]
    public void Compute_StickyMoneyness_RepricesWithTheSmileMovedAlong() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);

                ExposureProfile profile = ExposureProfile.Compute(
                    ChainSlice.Of(analysis, ExpiryScope.All),
                    naive,
                    Moving
                );

                return new[]
                {
                    0,
                    profile.SpotUsd.Length / 3,
                    profile.SpotUsd.Length / 2,
                    profile.SpotUsd.Length - 1,
                }.All(i =>
                {
                    double x = profile.SpotUsd[i];
                    return Agrees(profile, i, Direct(analysis, naive, x, Moved(analysis, x)), Sampling);
                });
            },
            iter: 100
        );

    [Fact]
    public void Compute_FlatSmile_DoesNotDependOnItsDynamics() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = (chain with { Skew = 0 }).Analysis(1);
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions gross = SignedPositions.From(analysis.Chain, SignConvention.Gross);

                ExposureProfile fixedSmile = ExposureProfile.Compute(slice, gross);
                ExposureProfile moving = ExposureProfile.Compute(slice, gross, Moving);

                double allowed = Rounding * fixedSmile.GexUsd.Max();
                return fixedSmile
                    .GexUsd.Zip(moving.GexUsd, (a, b) => Math.Abs(a - b))
                    .All(difference => difference <= allowed);
            },
            iter: 100
        );

    [Theory]
    [InlineData(SmileDynamics.StickyStrike)]
    [InlineData(SmileDynamics.StickyMoneyness)]
    public void Compute_AnyRegisterWidth_GivesTheSameBits(SmileDynamics smile) =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                ProfileGrid grid = ProfileGrid.Of(RandomChains.SpotUsd, ProfileSettings.Default, 0.01);
                ProfileRows rows = ProfileRows.Of(slice, naive, grid, smile);

                ExposureProfile one = ExposureProfile.Compute(rows, LaneWidth.One);

                return new[] { LaneWidth.Four, LaneWidth.Eight }.All(width =>
                {
                    ExposureProfile other = ExposureProfile.Compute(rows, width);
                    return one.GexUsd.SequenceEqual(other.GexUsd)
                        && one.DexUsd.SequenceEqual(other.DexUsd)
                        && one.VannaUsdPerVolPoint.SequenceEqual(other.VannaUsdPerVolPoint)
                        && one.CharmUsdPerCalendarDay.SequenceEqual(other.CharmUsdPerCalendarDay);
                });
            },
            iter: 30
        );

    [Fact]
    public void GammaLevels_AnyRegisterWidth_GivesTheSameBits() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                GammaRows rows = GammaRows.Of(slice, naive, 80, 125);
                double[] one = Levels(rows, LaneWidth.One);
                return one.SequenceEqual(Levels(rows, LaneWidth.Four))
                    && one.SequenceEqual(Levels(rows, LaneWidth.Eight));
            },
            iter: 30
        );

    [Fact]
    public void ZeroGamma_StickyMoneyness_IsWhereTheMovedSumChangesSign() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                ZeroGammaResult zero = ZeroGamma.Find(slice, naive, Moving);
                ProfileRows rows = ExposureProfile.Compute(slice, naive, Moving).Rows;
                return zero.RootsUsd.All(root => rows.GexAt(root * (1 - 1e-9)) * rows.GexAt(root * (1 + 1e-9)) <= 0);
            },
            iter: 200
        );

    private static double[] Levels(GammaRows rows, LaneWidth width)
    {
        double[] sums = new double[200 * LaneLoop.Stride];
        GammaLevels levels = new(rows, Math.Log(0.85), 0.0016, sums);
        LaneLoop.RunProgram(ref levels, width);
        return sums;
    }

    private static bool Agrees(ExposureProfile profile, int i, (double[] Net, double[] Gross) direct, double tolerance)
    {
        double[] ours =
        [
            profile.GexUsd[i],
            profile.DexUsd[i],
            profile.VannaUsdPerVolPoint[i],
            profile.CharmUsdPerCalendarDay[i],
        ];
        return Enumerable
            .Range(0, ours.Length)
            .All(k => Math.Abs(ours[k] - direct.Net[k]) <= tolerance * direct.Gross[k] + 1e-9);
    }

    /// <summary>Net and gross sums of GEX, DEX, vanna and charm exposure at a spot, contract by contract.</summary>
    private static (double[] Net, double[] Gross) Direct(
        ChainAnalysis analysis,
        SignedPositions positions,
        double spot,
        Func<int, double> volatility
    )
    {
        double[] net = new double[4];
        double[] gross = new double[4];
        for (int i = 0; i < analysis.Chain.Count; i++)
        {
            ExpiryTerms terms = analysis.Series[analysis.Chain.SeriesIndex[i]].Terms(RandomChains.SpotUsd).AtSpot(spot);
            double strike = analysis.Chain.StrikeUsd[i];
            OptionGreeks greeks = Black76.Greeks(terms, strike, volatility(i), analysis.Chain.Side[i]);
            double shares = positions.Contracts[i] * 100;
            double[] parts =
            [
                shares * greeks.Gamma * spot * spot * 0.01,
                shares * greeks.Delta * spot,
                shares * greeks.Vanna * spot * 0.01,
                shares * greeks.Charm * spot / 365,
            ];
            // What cancels inside a Greek counts too: shares, and the density at its largest.
            double largest = Math.Abs(shares) * spot;
            double deviation = volatility(i) * Math.Sqrt(terms.Years);
            double[] sizes =
            [
                largest * 0.01 / deviation,
                largest,
                largest * 0.01 * 9 / volatility(i),
                largest / 365 * (1 + 9 / terms.Years),
            ];
            for (int k = 0; k < parts.Length; k++)
            {
                net[k] += parts[k];
                gross[k] += sizes[k];
            }
        }
        return (net, gross);
    }

    private static Func<int, double> Kept(ChainAnalysis analysis) => i => analysis.Volatility[i];

    /// <summary>The volatility of the strike that has today the ratio to the forward that this one has there.</summary>
    private static Func<int, double> Moved(ChainAnalysis analysis, double spot) =>
        i =>
        {
            ChainSnapshot chain = analysis.Chain;
            OptionSeries series = chain.Series[chain.SeriesIndex[i]];
            double today = chain.StrikeUsd[i] * RandomChains.SpotUsd / spot;
            (double Strike, double Variance)[] smile =
            [
                .. Enumerable
                    .Range(series.Start, series.Count)
                    .Select(j => (chain.StrikeUsd[j], analysis.Volatility[j] * analysis.Volatility[j]))
                    .Distinct(),
            ];
            int above = Array.FindIndex(smile, point => point.Strike >= today);
            if (above <= 0)
            {
                return Math.Sqrt(above < 0 ? smile[^1].Variance : smile[0].Variance);
            }
            double part =
                Math.Log(today / smile[above - 1].Strike) / Math.Log(smile[above].Strike / smile[above - 1].Strike);
            return Math.Sqrt(smile[above - 1].Variance + part * (smile[above].Variance - smile[above - 1].Variance));
        };
}
