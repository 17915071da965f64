using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>What every American price must obey, whatever the model's error.</summary>
public sealed class AmericanLawTests
{
    private const int Samples = 300;
    private const double SpotUsd = 100;
    private const double AccurateErrorUsd = 1e-5; // worst of 4,000 random options, at the boundary itself

    private static readonly Gen<(
        double Rate,
        double Yield,
        double Volatility,
        double Years,
        double Moneyness
    )> Options = Gen.Select(
        Gen.Double[0.0, 0.12],
        Gen.Double[0.0, 0.10],
        Gen.Double[0.08, 0.9],
        Gen.Double[-5.5, 1.0].Select(Math.Exp),
        Gen.Double[-2.5, 2.5]
    );

    [Fact]
    public void Price_OfAnyOption_IsAtLeastEuropeanAndAtLeastExercise()
    {
        Options.Sample(
            o =>
            {
                ExpiryTerms terms = ExpiryTerms.FromRates(SpotUsd, o.Rate, o.Yield, o.Years);
                double strike = Strike(o.Moneyness, o.Volatility, o.Years);
                foreach (OptionSide side in new[] { OptionSide.Call, OptionSide.Put })
                {
                    double least = Math.Max(
                        Black76.PriceUsd(terms, strike, o.Volatility, side),
                        side == OptionSide.Call ? SpotUsd - strike : strike - SpotUsd
                    );
                    double roundings = 1e-12 * (SpotUsd + strike);
                    Assert.InRange(Quick(terms, strike, o.Volatility, side), least - roundings, SpotUsd + strike);
                    Assert.InRange(Accurate(terms, strike, o.Volatility, side), least - roundings, SpotUsd + strike);
                    double tree = AmericanTree.PriceUsd(terms, strike, o.Volatility, side);
                    Assert.InRange(tree, least - roundings, SpotUsd + strike);
                }
            },
            iter: Samples
        );
    }

    [Fact]
    public void Price_WithMoreVolatility_IsNoLower()
    {
        Options.Sample(
            o =>
            {
                ExpiryTerms terms = ExpiryTerms.FromRates(SpotUsd, o.Rate, o.Yield, o.Years);
                double strike = Strike(o.Moneyness, o.Volatility, o.Years);
                double low = Accurate(terms, strike, o.Volatility, OptionSide.Put);
                double high = Accurate(terms, strike, 1.02 * o.Volatility, OptionSide.Put);
                Assert.True(high >= low - AccurateErrorUsd, $"{low} {high}");
            },
            iter: Samples
        );
    }

    [Fact]
    public void Price_AsAFunctionOfStrike_RisesAndIsConvex()
    {
        Options.Sample(
            o =>
            {
                ExpiryTerms terms = ExpiryTerms.FromRates(SpotUsd, o.Rate, o.Yield, o.Years);
                double strike = Strike(o.Moneyness, o.Volatility, o.Years);
                double step = 0.02 * strike;
                double low = Accurate(terms, strike - step, o.Volatility, OptionSide.Put);
                double middle = Accurate(terms, strike, o.Volatility, OptionSide.Put);
                double high = Accurate(terms, strike + step, o.Volatility, OptionSide.Put);
                Assert.InRange(middle - low, -AccurateErrorUsd, step + AccurateErrorUsd);
                Assert.True(high - 2 * middle + low >= -2 * AccurateErrorUsd, $"{low} {middle} {high}");
            },
            iter: Samples
        );
    }

    [Fact]
    public void Price_OfACall_IsThatOfAPutWithPlacesChanged()
    {
        Options.Sample(
            o =>
            {
                double strike = Strike(o.Moneyness, o.Volatility, o.Years);
                ExpiryTerms terms = ExpiryTerms.FromRates(SpotUsd, o.Rate, o.Yield, o.Years);
                ExpiryTerms mirrored = ExpiryTerms.FromRates(strike, o.Yield, o.Rate, o.Years);
                double call = Quick(terms, strike, o.Volatility, OptionSide.Call);
                double put = Quick(mirrored, SpotUsd, o.Volatility, OptionSide.Put);
                Assert.Equal(call, put, 1e-9);
            },
            iter: Samples
        );
    }

    [Fact]
    public void QuickPrice_OfAnyOption_IsNearTheAccurateOne()
    {
        const double ErrorMostUsd = 0.01; // the worst of 4,000 random options was 0.006, at the boundary itself

        Options.Sample(
            o =>
            {
                ExpiryTerms terms = ExpiryTerms.FromRates(SpotUsd, o.Rate, o.Yield, o.Years);
                double strike = Strike(o.Moneyness, o.Volatility, o.Years);
                foreach (OptionSide side in new[] { OptionSide.Call, OptionSide.Put })
                {
                    double quick = Quick(terms, strike, o.Volatility, side);
                    double accurate = Accurate(terms, strike, o.Volatility, side);
                    Assert.Equal(accurate, quick, ErrorMostUsd * Math.Max(1, strike / SpotUsd));
                }
            },
            iter: Samples
        );
    }

    [Fact]
    public void PremiumMost_OfAnyOption_IsNotExceeded()
    {
        Options.Sample(
            o =>
            {
                ExpiryTerms terms = ExpiryTerms.FromRates(SpotUsd, o.Rate, o.Yield, o.Years);
                double strike = Strike(2 * o.Moneyness, o.Volatility, o.Years);
                foreach (OptionSide side in new[] { OptionSide.Call, OptionSide.Put })
                {
                    double premium =
                        Accurate(terms, strike, o.Volatility, side)
                        - Black76.PriceUsd(terms, strike, o.Volatility, side);
                    double most = EarlyExercise.PremiumMostUsd(terms, strike, o.Volatility, side);
                    Assert.True(premium <= most + 1e-9, $"{premium} {most}");
                }
            },
            iter: Samples
        );
    }

    private static double Strike(double moneyness, double volatility, double years) =>
        SpotUsd * Math.Exp(Math.Clamp(moneyness * volatility * Math.Sqrt(years), -1.2, 1.2));

    private static double Quick(in ExpiryTerms terms, double strike, double volatility, OptionSide side) =>
        AmericanPricer.Value(terms, strike, volatility, side).PriceUsd;

    private static double Accurate(in ExpiryTerms terms, double strike, double volatility, OptionSide side) =>
        AccurateAmerican.Value(terms, strike, volatility, side).PriceUsd;
}
