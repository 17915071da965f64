using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing;

public sealed class CurvePremiumsTests
{
    private const double Spot = 100;
    private const double Rate = 0.04;
    private const double Years = 0.5;

    /// <summary>
    /// Half of what the forward aims at, 1e-4 of it: the few steps of this tree against the exercise boundary.
    /// </summary>
    private const double TreeErrorUsd = 5e-3;

    [Theory]
    [InlineData(0)]
    [InlineData(0.013)]
    [InlineData(0.06)]
    public void Compute_OnAnEvenCarry_IsTheAmericanPremium(double yield)
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(Spot, Rate, yield, Years);
        double[] strikes = [80, 90, 97.5, 100, 102.5, 110, 120];
        double[] volatility = [0.3, 0.27, 0.25, 0.24, 0.23, 0.2, 0.19];
        double[] calls = new double[7];
        double[] puts = new double[7];

        Premiums(new(Spot, new double[2 * ForwardCurve.PointsMost]), 7)
            .Compute(terms.ForwardUsd, strikes, volatility, calls, puts);

        for (int i = 0; i < strikes.Length; i++)
        {
            Assert.Equal(
                AmericanPremium.Usd(terms, strikes[i], volatility[i], OptionSide.Call),
                calls[i],
                TreeErrorUsd
            );
            Assert.Equal(AmericanPremium.Usd(terms, strikes[i], volatility[i], OptionSide.Put), puts[i], TreeErrorUsd);
        }
    }

    [Fact]
    public void Compute_WithoutAVolatility_HasNoPremium()
    {
        double[] calls = new double[2];
        double[] puts = new double[2];

        Premiums(new(Spot, new double[2 * ForwardCurve.PointsMost]), 2)
            .Compute(101, [100, 105], [double.NaN, 0.2], calls, puts);

        Assert.True(double.IsNaN(calls[0]) && double.IsNaN(puts[0]));
        Assert.True(calls[1] >= 0 && puts[1] > 0);
    }

    [Fact]
    public void Run_AtEveryWidthAndCount_GivesTheSameBits()
    {
        double[] forwards = [.. Enumerable.Range(0, PremiumTree.StepsMost + 1).Select(i => 100 + 0.03 * i)];
        for (int pairs = 1; pairs <= 9; pairs++)
        {
            double[] expected = Run(pairs, LaneWidth.One);
            Assert.Equal(expected, Run(pairs, LaneWidth.Four));
            Assert.Equal(expected, Run(pairs, LaneLoop.Widest));
        }

        double[] Run(int pairs, LaneWidth width)
        {
            double[] premiums = new double[2 * pairs];
            double[] inputs = new double[PremiumTree.InputColumns * 2 * pairs];
            PremiumTree tree = new(forwards, inputs, new double[PremiumTree.WorkLength], premiums);
            for (int i = 0; i < pairs; i++)
            {
                tree.SetPair(2 * i, 90 + 3 * i, 0.1 + 0.01 * i, 0.9995);
            }
            LaneLoop.Run(ref tree, 2 * pairs, width);
            return premiums;
        }
    }

    [Fact]
    public void Fill_OfACurve_StepsHalfWayWhereADividendShows()
    {
        // Steady growth of 4 % but for one per cent paid between 0.2 and 0.3.
        ForwardCurve curve = new(Spot, new double[2 * ForwardCurve.PointsMost]);
        foreach (double years in (double[])[0.05, 0.1, 0.15, 0.2, 0.3])
        {
            curve.Add(years, Spot * (years > 0.25 ? 0.99 : 1) * Math.Exp(Rate * years));
        }
        double end = 0.99 * Spot * Math.Exp(Rate * 0.4);
        double[] steps = new double[9];

        curve.Fill(0.4, end, steps);

        for (int i = 0; i < 9; i++)
        {
            double time = 0.05 * i;
            Assert.Equal((time < 0.25 - 1e-9 ? 1 : 0.99) * Spot * Math.Exp(Rate * time), steps[i], 1e-9);
        }
        Assert.Equal(0, curve.LastStepUsd(0.4, end));
        Assert.Equal(0.98 * end * -Math.Log(0.98), curve.LastStepUsd(0.4, 0.98 * end), 1e-9);
    }

    [Fact]
    public void Fill_OfACurveTooShortToTell_GrowsEvenly()
    {
        ForwardCurve curve = new(Spot, new double[2 * ForwardCurve.PointsMost]);
        double[] steps = new double[3];

        curve.Fill(1, 104, steps);

        Assert.Equal([Spot, Math.Sqrt(Spot * 104), 104], steps, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(0, curve.LastStepUsd(1, 104));
    }

    private static CurvePremiums Premiums(ForwardCurve curve, int strikes) =>
        new(curve, Math.Exp(-Rate * Years), Years, new double[CurvePremiums.ScratchLength(strikes)]);
}
