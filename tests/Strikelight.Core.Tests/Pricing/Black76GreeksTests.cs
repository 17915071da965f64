using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class Black76GreeksTests
{
    // Up to |d1| of 7 the rounding of d1, times its square, is what is left.
    private const double RelativeMost = 1e-12;

    // Six digits of the second difference of a price.
    private const double BumpMost = 2e-6;

    [Fact]
    public void Greeks_OverAWideDomain_AgreeWithSixtyDigitDerivatives()
    {
        int rows = 0;
        foreach (string[] row in PricingFiles.Oracle("greeks.csv"))
        {
            double[] n = [.. row.Select((text, i) => i == 6 ? 0 : PricingFiles.Number(text))];
            ExpiryTerms terms = new(n[0], n[1], n[2], n[3]);
            OptionSide side = row[6] == "C" ? OptionSide.Call : OptionSide.Put;
            OptionGreeks own = Black76.Greeks(terms, n[4], n[5], side);
            double s = n[5] * Math.Sqrt(n[3]);
            double yield = terms.RatePerYear - terms.CarryPerYear;
            double distance = Math.Abs(Math.Log(n[4] / n[1]));

            AssertNear(n[7], own.PriceUsd, 0, "price", row);
            AssertNear(n[8], own.Delta, 0, "delta", row);
            AssertNear(n[9], own.Gamma, 0, "gamma", row);
            AssertNear(n[10], own.Vega, 0, "vega", row);
            AssertNear(n[12], own.RhoPerUnit, 0, "rho", row);
            // These pass through zero: the tolerance is that of their largest term.
            double theta =
                0.5 * own.Vega * n[5] / n[3]
                + Math.Abs(terms.RatePerYear * n[12] / n[3])
                + Math.Abs(yield * n[8] * n[0]);
            AssertNear(n[11], own.ThetaPerYear, theta, "theta", row);
            AssertNear(n[13], own.Vanna, own.Vega / (n[0] * s) * (distance / s + s), "vanna", row);
            double drift = Math.Abs(terms.CarryPerYear) + (0.5 * distance + 0.25 * s * s) / n[3];
            AssertNear(n[14], own.Charm, Math.Abs(yield * n[8]) + own.Gamma * n[0] * drift, "charm", row);
            rows++;
        }
        Assert.Equal(240, rows);
    }

    [Fact]
    public void Greeks_OfAnyOption_AgreeWithBumpedPrices() =>
        Option.Sample(
            (ratio, years, vol, isCall) =>
            {
                const double Spot = 100;
                const double Rate = 0.04;
                const double Yield = 0.013;
                double strike = Spot * Math.Exp(ratio * vol * Math.Sqrt(years));
                OptionSide side = isCall ? OptionSide.Call : OptionSide.Put;
                double Value(double s, double t, double v) =>
                    Black76.PriceUsd(ExpiryTerms.FromRates(s, Rate, Yield, t), strike, v, side);
                double Delta(double s, double t, double v) =>
                    Black76.Greeks(ExpiryTerms.FromRates(s, Rate, Yield, t), strike, v, side).Delta;
                OptionGreeks own = Black76.Greeks(ExpiryTerms.FromRates(Spot, Rate, Yield, years), strike, vol, side);
                double s = vol * Math.Sqrt(years);

                AssertBump(own.Delta, Slope(x => Value(x, years, vol), Spot, 0.01 * s * Spot), 1);
                AssertBump(own.Gamma, Slope(x => Delta(x, years, vol), Spot, 0.01 * s * Spot), 1 / (Spot * s));
                AssertBump(own.Vega, Slope(x => Value(Spot, years, x), vol, 0.01 * vol), Spot * Math.Sqrt(years));
                AssertBump(own.Vanna, Slope(x => Delta(Spot, years, x), vol, 0.01 * vol), 1 / vol);
                AssertBump(own.ThetaPerYear, -Slope(x => Value(Spot, x, vol), years, 0.01 * years), Spot * s / years);
                AssertBump(own.Charm, -Slope(x => Delta(Spot, x, vol), years, 0.01 * years), 1 / years);
                AssertBump(
                    own.RhoPerUnit,
                    Slope(
                        r => Black76.PriceUsd(ExpiryTerms.FromRates(Spot, r, Yield, years), strike, vol, side),
                        Rate,
                        0.01 * s / years
                    ),
                    Spot * years
                );
            },
            iter: 2000
        );

    [Fact]
    public void GammaAt_AnotherSpot_IsTheGammaOfTheMovedTerms() =>
        Option.Sample(
            (ratio, years, vol, isCall) =>
            {
                ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.04, 0.013, years);
                double strike = 100 * Math.Exp(ratio * vol * Math.Sqrt(years));
                double moved = isCall ? 103 : 96;

                double own = Black76.GammaAt(terms, strike, vol, moved);

                double expected = Black76.Greeks(terms.AtSpot(moved), strike, vol, OptionSide.Call).Gamma;
                Assert.InRange(own, expected * (1 - RelativeMost), expected * (1 + RelativeMost));
            },
            iter: 2000
        );

    [Theory]
    [InlineData(700, 5.0 / 365, 0.12, 0.0132800, 5e-8)]
    [InlineData(670, 5.0 / 365, 0.18, 0.0154416, 5e-8)]
    [InlineData(685, 1.0 / 365, 0.15, 0.07417, 5e-6)]
    [InlineData(685, 6.5 / 24 / 365, 0.15, 0.14253, 5e-6)]
    [InlineData(685, 0.5 / 24 / 365, 0.15, 0.51392, 5e-6)]
    public void Gamma_ShortDated_MatchesThePrintedFigure(
        double strike,
        double years,
        double vol,
        double expected,
        double halfLastDigit
    )
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(685, 0.04, 0.013, years);

        OptionGreeks call = Black76.Greeks(terms, strike, vol, OptionSide.Call);

        Assert.InRange(call.Gamma, expected - halfLastDigit, expected + halfLastDigit);
        Assert.Equal(call.Gamma, Black76.Greeks(terms, strike, vol, OptionSide.Put).Gamma);
    }

    /// <summary>Strike in standard deviations, years, volatility, side.</summary>
    private static Gen<(double, double, double, bool)> Option { get; } =
        Gen.Select(Gen.Double[-4, 4], Gen.Double[0.002, 3], Gen.Double[0.05, 1.5], Gen.Bool);

    /// <summary>Central difference with its leading error taken out.</summary>
    private static double Slope(Func<double, double> f, double at, double bump)
    {
        double wide = (f(at + bump) - f(at - bump)) / (2 * bump);
        double narrow = (f(at + bump / 2) - f(at - bump / 2)) / bump;
        return (4 * narrow - wide) / 3;
    }

    private static void AssertBump(double own, double bumped, double unit) =>
        Assert.True(Math.Abs(own - bumped) <= BumpMost * Math.Max(unit, Math.Abs(own)), $"{own:r} against {bumped:r}");

    private static void AssertNear(double expected, double own, double unit, string name, string[] row)
    {
        double most = RelativeMost * Math.Max(Math.Abs(expected), unit);
        Assert.True(Math.Abs(own - expected) <= most, $"{name} {own:r} for {string.Join(',', row)}");
    }
}
