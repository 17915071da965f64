using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class SeriesGreeksTests
{
    private const double SameModel = 1e-12; // the pass over columns rounds in another order than the scalar form
    private const double Rounding = 1e-10; // of the larger term: differences of products

    [Fact]
    public void Of_EuropeanSeries_HasTheGreeksOfTheAnalysis()
    {
        ChainAnalysis analysis = Analysis("SPX", "SPXW");

        OptionGreeks?[] greeks = SeriesGreeks.Of(analysis, 0);

        Assert.Equal(analysis.Chain.Count, greeks.Length);
        for (int i = 0; i < greeks.Length; i++)
        {
            Assert.Equal(analysis.Delta[i], greeks[i]!.Value.Delta, SameModel);
            Assert.Equal(analysis.Gamma[i], greeks[i]!.Value.Gamma, SameModel);
            Assert.Equal(analysis.Vega[i], greeks[i]!.Value.Vega, SameModel * 1e3);
            Assert.Equal(analysis.Vanna[i], greeks[i]!.Value.Vanna, SameModel);
            Assert.Equal(analysis.Charm[i], greeks[i]!.Value.Charm, SameModel);
        }
    }

    [Fact]
    public void Of_EuropeanSeries_SolvesTheEquationOfBlackAndScholes()
    {
        ChainAnalysis analysis = Analysis("SPX", "SPXW");
        ExpiryTerms terms = analysis.Series[0].Terms(analysis.SpotUsd);

        foreach ((OptionGreeks? found, int i) in SeriesGreeks.Of(analysis, 0).Select((greeks, i) => (greeks, i)))
        {
            OptionGreeks greeks = found!.Value;
            double spot = analysis.SpotUsd;
            double volatility = analysis.Volatility[i];

            // Θ + (r − q)SΔ + ½σ²S²Γ = rV
            double drift = terms.CarryPerYear * spot * greeks.Delta;
            double diffusion = 0.5 * volatility * volatility * spot * spot * greeks.Gamma;
            double size = Math.Abs(greeks.ThetaPerYear) + Math.Abs(drift) + diffusion;
            Assert.Equal(terms.RatePerYear * greeks.PriceUsd, greeks.ThetaPerYear + drift + diffusion, Rounding * size);
        }
    }

    [Fact]
    public void Of_AmericanSeries_HasNone()
    {
        OptionGreeks?[] greeks = SeriesGreeks.Of(Analysis("SPY", "SPY"), 0);

        Assert.NotEmpty(greeks);
        Assert.All(greeks, greek => Assert.Null(greek));
    }

    private static ChainAnalysis Analysis(string symbol, string root)
    {
        ChainSnapshot chain = new ModelChain(symbol, 5000) { HalfSpreadUsd = 0.0001 }
            .Add(root, new(2026, 6, 30), 5020)
            .Build();
        return ChainAnalyzer.Analyze(chain, PricingOptions.Default);
    }
}
