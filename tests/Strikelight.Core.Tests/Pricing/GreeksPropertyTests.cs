using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>What holds for every option: call and put differ by a forward, Greeks are slopes of each other.</summary>
public sealed class GreeksPropertyTests
{
    private const double Spot = 100;
    private const double Rate = 0.04;
    private const double Yield = 0.013;

    // Rounding of the two sides of a difference.
    private const double ParityMost = 1e-13;

    // Six digits of a difference quotient of fourth order.
    private const double BumpMost = 2e-6;

    /// <summary>Strike in standard deviations, years, volatility, side.</summary>
    private static Gen<(double, double, double, bool)> Option { get; } =
        Gen.Select(Gen.Double[-4, 4], Gen.Double[0.002, 3], Gen.Double[0.05, 1.5], Gen.Bool);

    [Fact]
    public void Greeks_OfCallAndPut_DifferByThoseOfTheForward() =>
        Option.Sample(
            (distance, years, volatility, _) =>
            {
                ExpiryTerms terms = ExpiryTerms.FromRates(Spot, Rate, Yield, years);
                double strike = terms.ForwardUsd * Math.Exp(distance * volatility * Math.Sqrt(years));

                double[] call = GreekColumns.Of(terms, strike, volatility, OptionSide.Call);
                double[] put = GreekColumns.Of(terms, strike, volatility, OptionSide.Put);

                double spotPart = Math.Exp(-Yield * years);
                double strikePart = strike * Math.Exp(-Rate * years);
                double[] forward = new double[call.Length];
                forward[0] = Spot * spotPart - strikePart;
                forward[1] = spotPart;
                forward[4] = Yield * Spot * spotPart - Rate * strikePart;
                forward[5] = years * strikePart;
                forward[7] = Yield * spotPart;
                double[] unit = GreekColumns.ChainMaximum(terms, volatility);
                for (int i = 0; i < call.Length; i++)
                {
                    double allowed = ParityMost * Math.Max(unit[i], Math.Abs(forward[i]) + Math.Abs(call[i]));
                    Assert.True(
                        Math.Abs(call[i] - put[i] - forward[i]) <= allowed,
                        $"{GreekColumns.Names[i]} {call[i]:r} {put[i]:r} {forward[i]:r}"
                    );
                }
            },
            iter: 2000
        );

    [Fact]
    public void Greeks_OfAnyOption_AreSlopesOfLowerOnes() =>
        Option.Sample(
            (distance, years, volatility, isCall) =>
            {
                double strike = Spot * Math.Exp(distance * volatility * Math.Sqrt(years));
                OptionSide side = isCall ? OptionSide.Call : OptionSide.Put;
                double s = volatility * Math.Sqrt(years);
                double[] unit = GreekColumns.ChainMaximum(ExpiryTerms.FromRates(Spot, Rate, Yield, years), volatility);
                double[] own = At(Spot, years, volatility);

                Compare(1, spot: 0);
                Compare(2, spot: 1);
                Compare(9, spot: 2);
                Compare(3, vol: 0);
                Compare(6, vol: 1);
                Compare(8, vol: 3);
                Compare(11, vol: 2);
                Compare(4, time: 0);
                Compare(7, time: 1);
                Compare(10, time: 2);
                return;

                double[] At(double spot, double t, double v) =>
                    GreekColumns.Of(ExpiryTerms.FromRates(spot, Rate, Yield, t), strike, v, side);

                void Compare(int greek, int? spot = null, int? vol = null, int? time = null)
                {
                    double bumped =
                        spot is { } x ? Slope(b => At(Spot + b, years, volatility)[x], 0.01 * s * Spot)
                        : vol is { } y ? Slope(b => At(Spot, years, volatility + b)[y], 0.01 * volatility)
                        : -Slope(b => At(Spot, years + b, volatility)[time!.Value], 0.01 * years);
                    Assert.True(
                        Math.Abs(own[greek] - bumped) <= BumpMost * Math.Max(unit[greek], Math.Abs(own[greek])),
                        $"{GreekColumns.Names[greek]} {own[greek]:r} against {bumped:r}"
                    );
                }
            },
            iter: 500
        );

    [Fact]
    public void Rho_OfAnyOption_IsTheSlopeInTheRate() =>
        Option.Sample(
            (distance, years, volatility, isCall) =>
            {
                double strike = Spot * Math.Exp(distance * volatility * Math.Sqrt(years));
                OptionSide side = isCall ? OptionSide.Call : OptionSide.Put;
                double Price(double rate) =>
                    GreekColumns.Of(ExpiryTerms.FromRates(Spot, rate, Yield, years), strike, volatility, side)[0];
                double rho = GreekColumns.Of(ExpiryTerms.FromRates(Spot, Rate, Yield, years), strike, volatility, side)[
                    5
                ];

                double bumped = Slope(b => Price(Rate + b), 0.01 * volatility / Math.Sqrt(years));

                Assert.InRange(bumped - rho, -BumpMost * Spot * years, BumpMost * Spot * years);
            },
            iter: 500
        );

    /// <summary>Central difference with its leading error taken out.</summary>
    private static double Slope(Func<double, double> f, double bump)
    {
        double wide = (f(bump) - f(-bump)) / (2 * bump);
        double narrow = (f(bump / 2) - f(-bump / 2)) / bump;
        return (4 * narrow - wide) / 3;
    }
}
