using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;

namespace Strikelight.Core.Tests.Surface;

public sealed class VolatilitySurfaceTests
{
    private const double Forward = 5000;

    private static readonly DateOnly Month = new(2026, 4, 2);
    private static readonly DateOnly Quarter = new(2026, 6, 1);

    private static IEnumerable<double> Strikes => SmileChain.Strikes(3500, 6000, 25);

    private static SviSmile Known => new(0.0005, 0.02, -0.55, 0.015, 0.06);

    /// <summary>Fits of its near strikes alone are three valleys, of which the right one is the narrowest.</summary>
    private static SviSmile NarrowBend => new(0.00338, 0.00808, 0, -0.0369, 0.0544);

    /// <summary>a ≥ 0 with wings far below Lee's bound, the bend not hidden between two strikes.</summary>
    private static Gen<SviSmile> Smiles =>
        Gen.Select(
            Gen.Double[0.0002, 0.004],
            Gen.Double[0.005, 0.06],
            Gen.Double[-0.9, 0.4],
            Gen.Double[-0.05, 0.05],
            Gen.Double[0.03, 0.2],
            (a, b, rho, m, s) => new SviSmile(a, b, rho, m, s)
        );

    [Fact]
    public void Fit_NoiseFreeQuotes_RecoversTheTotalVariance() =>
        Smiles.Sample(smile => AssertRecovered(smile, Fit(smile, Month)), iter: 200);

    [Fact]
    public void Fit_NarrowBendBetweenTheVerticesOfACoarseSearch_IsFound() =>
        AssertRecovered(NarrowBend, Fit(NarrowBend, Month));

    [Fact]
    public void Fit_NoiseFreeQuotes_RecoversTheParameters()
    {
        SviSmile found = Assert.IsType<SviSmile>(Fit(Known, Month).Curve);

        Assert.Equal(Known.A, found.A, 1e-6);
        Assert.Equal(Known.B, found.B, 1e-6);
        Assert.Equal(Known.Rho, found.Rho, 1e-6);
        Assert.Equal(Known.M, found.M, 1e-6);
        Assert.Equal(Known.S, found.S, 1e-6);
    }

    [Fact]
    public void Fit_OneQuoteInTwentyGrosslyWrong_FindsTheSmileAndTheWrongOnes()
    {
        int count = 0;
        HashSet<double> wrong = [];
        SmileChain chain = new(Forward)
        {
            Print = raw =>
            {
                bool outOfTheMoney = raw.Side == (raw.StrikeUsd >= Forward ? OptionSide.Call : OptionSide.Put);
                if (outOfTheMoney && raw.BidUsd > 1 && count++ % 20 == 7)
                {
                    wrong.Add(raw.StrikeUsd);
                    raw.BidUsd *= 1.6;
                    raw.AskUsd *= 1.6;
                }
                return raw;
            },
        };
        ChainAnalysis analysis = chain.Add(Month, Forward, Strikes, Known.TotalVariance).Analysis();

        VolatilitySlice slice = VolatilitySurface.Fit(analysis).Slices.Single();

        Assert.True(wrong.Count >= 3);
        for (double k = -0.3; k < 0.15; k += 0.01)
        {
            Assert.Equal(Known.TotalVariance(k), slice.Curve!.TotalVariance(k), 1e-5);
        }
        Assert.Equal(wrong.Order(), slice.Outliers.Select(outlier => analysis.Chain.StrikeUsd[outlier.Contract]));
        Assert.All(slice.Outliers, outlier => Assert.True(outlier.HalfSpreads < -1)); // dear quotes
    }

    [Fact]
    public void Fit_QuotesRoundedToTicks_LiesWithinTheSpreadOfTheKnownSmile()
    {
        SmileChain chain = new(Forward)
        {
            Print = raw =>
            {
                double tick = raw.AskUsd < 3 ? 0.05 : 0.10;
                raw.BidUsd = Math.Floor(raw.BidUsd / tick) * tick;
                raw.AskUsd = Math.Ceiling(raw.AskUsd / tick) * tick;
                return raw;
            },
        };
        ChainAnalysis analysis = chain.Add(Month, Forward, Strikes, Known.TotalVariance).Analysis();

        VolatilitySlice slice = VolatilitySurface.Fit(analysis).Slices.Single();

        Assert.Equal(0, slice.OutsideCount);
        Assert.True(slice.JudgedCount > 60);
        Assert.InRange(slice.MedianHalfSpreads, 0, 0.5);
        Assert.Equal(Math.Sqrt(Known.TotalVariance(0) / slice.Years), slice.Skew.AtmVolatility, 2e-4);
    }

    [Fact]
    public void Fit_LevelBelowZero_KeepsEveryVariancePositive()
    {
        SviSmile below = new(-0.01, 0.1, -0.2, 0.05, 0.15); // least variance 0.0047

        VolatilitySlice slice = Fit(below, Month);

        Assert.True(below.LeastVariance > 0);
        Assert.Equal(-0.01, Assert.IsType<SviSmile>(slice.Curve).A, 1e-5);
    }

    [Fact]
    public void Fit_WithinADayOfSettlement_GoesThroughEveryQuote()
    {
        DateOnly today = new(2026, 3, 2);
        SviSmile smile = new(0.00001, 0.003, -0.4, 0.002, 0.01);
        ChainAnalysis analysis = new SmileChain(Forward)
            .Add(today, Forward, SmileChain.Strikes(4850, 5120, 5), smile.TotalVariance)
            .Analysis();

        VolatilitySlice slice = VolatilitySurface.Fit(analysis).Slices.Single();

        Assert.IsType<SplineSmile>(slice.Curve);
        Assert.Equal(0, slice.JudgedCount);
        Assert.True(double.IsNaN(slice.MedianHalfSpreads));
        Assert.False(slice.Butterfly.IsChecked);
        Assert.True(slice.QuotedCount > 20);
        Assert.Equal(
            smile.TotalVariance(Math.Log(4950 / Forward)),
            slice.Curve.TotalVariance(Math.Log(4950 / Forward)),
            1e-9
        );
    }

    [Fact]
    public void Fit_FewStrikes_SaysHowManyAreMissing()
    {
        ChainAnalysis analysis = new SmileChain(Forward)
            .Add(Month, Forward, SmileChain.Strikes(4900, 5100, 50), Known.TotalVariance)
            .Analysis();

        VolatilitySlice slice = VolatilitySurface.Fit(analysis).Slices.Single();

        Assert.Equal(SurfaceStatus.TooFewStrikes, slice.Status);
        Assert.Equal("5 strikes have an own volatility; the smile needs 6.", slice.Text);
        Assert.Null(slice.Curve);
        Assert.True(double.IsNaN(slice.Skew.AtmVolatility));
        Assert.True(double.IsNaN(slice.Volatility(5000)));
    }

    [Fact]
    public void Fit_ExpiredSeries_IsExpired()
    {
        DateOnly friday = new(2026, 2, 27);
        ChainAnalysis analysis = new SmileChain(Forward)
            .Add(friday, Forward, Strikes, _ => 1e-5)
            .Add(Month, Forward, Strikes, Known.TotalVariance)
            .Analysis();

        VolatilitySurface surface = VolatilitySurface.Fit(analysis);

        Assert.Equal(SurfaceStatus.Expired, surface.Slices[0].Status);
        Assert.Equal(SurfaceStatus.Fitted, surface.Slices[1].Status);
        Assert.Equal(1, surface.FittedCount);
    }

    [Fact]
    public void Calendar_LaterVarianceTheSmaller_IsCounted()
    {
        VolatilitySurface rising = FitBoth(Known, new(0.0015, 0.03, -0.55, 0.015, 0.1));
        VolatilitySurface falling = FitBoth(Known, new(0.0004, 0.02, -0.55, 0.015, 0.06));

        Assert.False(rising.Slices[1].Calendar.HasArbitrage);
        Assert.Equal(41, rising.Slices[1].Calendar.Points);
        Assert.Equal(41, falling.Slices[1].Calendar.Violations);
        double years = falling.Slices[1].Years;
        double most = (Math.Sqrt(Known.LeastVariance) - Math.Sqrt(Known.LeastVariance - 0.0001)) / Math.Sqrt(years);
        Assert.InRange(falling.Slices[1].Calendar.WorstVolatility, 0.5 * most, 1.0001 * most);
        Assert.False(falling.Slices[0].Calendar.HasArbitrage);
    }

    [Fact]
    public void ConstantMaturity_BetweenTwoSettlements_IsLinearInTotalVariance()
    {
        SviSmile far = new(0.0015, 0.03, -0.55, 0.015, 0.1);
        VolatilitySurface surface = FitBoth(Known, far);
        double near = surface.Slices[0].Years;
        double later = surface.Slices[1].Years;
        double part = (45 / 365.0 - near) / (later - near);
        double expected = (1 - part) * Known.TotalVariance(-0.1) + part * far.TotalVariance(-0.1);

        Assert.Equal(expected, surface.CurveAt(45 / 365.0)!.TotalVariance(-0.1), 1e-6);
        double money = (1 - part) * Known.TotalVariance(0) + part * far.TotalVariance(0);
        Assert.Equal(Math.Sqrt(money * 365 / 45), surface.ConstantMaturity(45).AtmVolatility, 1e-5);
        Assert.True(double.IsNaN(surface.ConstantMaturity(10).AtmVolatility));
        Assert.Null(surface.CurveAt(1));
    }

    private static void AssertRecovered(SviSmile smile, VolatilitySlice slice)
    {
        SviSmile found = Assert.IsType<SviSmile>(slice.Curve);
        for (double k = slice.LowLogMoneyness; k < slice.HighLogMoneyness; k += 0.01)
        {
            Assert.Equal(smile.TotalVariance(k), found.TotalVariance(k), 1e-6);
        }
        Assert.Equal(0, slice.OutsideCount);
        Assert.InRange(slice.MedianHalfSpreads, 0, 0.01);
    }

    private static SmileChain Chain(SviSmile smile, DateOnly expiry) =>
        new SmileChain(Forward).Add(expiry, Forward, Strikes, smile.TotalVariance);

    private static VolatilitySlice Fit(SviSmile smile, DateOnly expiry) =>
        VolatilitySurface.Fit(Chain(smile, expiry).Analysis()).Slices.Single();

    private static VolatilitySurface FitBoth(SviSmile near, SviSmile far) =>
        VolatilitySurface.Fit(Chain(near, Month).Add(Quarter, Forward, Strikes, far.TotalVariance).Analysis());
}
