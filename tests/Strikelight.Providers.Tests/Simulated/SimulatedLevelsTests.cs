using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Providers.Simulated;
using static Strikelight.Providers.Tests.Simulated.SimulatedFixture;

namespace Strikelight.Providers.Tests.Simulated;

/// <summary>What the conventions make of a market whose dealer book is known.</summary>
public sealed class SimulatedLevelsTests
{
    /// <summary>
    /// The reference takes the market's own volatilities, rounded to four digits as it sends them; ours are solved from
    /// quotes with ticks and spreads. Between two strikes of SPX (5 points) is near enough.
    /// </summary>
    private const double ZeroGammaToleranceUsd = 5;

    private static readonly SimulatedProvider Market = Provider();

    [Fact]
    public async Task ZeroGamma_TrueSignsGiven_IsThatOfTheTrueBook()
    {
        ChainSnapshot chain = await ChainAsync(Market, "SPX", Morning);
        double[] book = Market.Book.DealerPositions(chain);
        ChainAnalysis analysis = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        ChainLevels levels = ChainLevels.Compute(analysis, new() { Sign = SignConvention.FlowInferred, Book = book });

        double reference = NearestRoot(x => TrueGex(chain, analysis, book, x), chain.SpotUsd);
        Assert.True(levels.ZeroGamma.Level.HasLevel, levels.ZeroGamma.Level.Text);
        Assert.Equal(reference, levels.ZeroGamma.Level.PriceUsd, ZeroGammaToleranceUsd);
    }

    [Theory]
    [InlineData("SPX")]
    [InlineData("NVDA")]
    public async Task Exposure_GrossNaiveAndTrueBook_KeepTheirOrder(string symbol)
    {
        ChainSnapshot chain = await ChainAsync(Market, symbol, Morning);
        double[] book = Market.Book.DealerPositions(chain);
        ChainAnalysis analysis = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        double gross = Net(analysis, new() { Sign = SignConvention.Gross });
        double naive = Net(analysis, new() { Sign = SignConvention.Naive });
        double shortAll = Net(analysis, new() { Sign = SignConvention.ShortAll });
        double truth = Net(analysis, new() { Sign = SignConvention.FlowInferred, Book = book });

        // No book can hold more than all that is open: gross and its negative bound every convention.
        Assert.Equal(-gross, shortAll, gross * 1e-12);
        Assert.InRange(naive, -gross, gross);
        Assert.InRange(truth, -gross, gross);
        Assert.NotEqual(naive, truth, gross * 0.01);
    }

    [Fact]
    public async Task Exposure_OfAStockWhoseCallsAreBought_NaiveHasTheWrongSign()
    {
        ChainSnapshot chain = await ChainAsync(Market, "TSLA", Morning);
        ChainAnalysis analysis = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        double naive = Net(analysis, new() { Sign = SignConvention.Naive });
        double truth = Net(
            analysis,
            new() { Sign = SignConvention.FlowInferred, Book = Market.Book.DealerPositions(chain) }
        );

        Assert.True(naive > 0, "the convention sees dealers long calls");
        Assert.True(truth < 0, "the dealers of this market are short what customers bought");
    }

    private static double Net(ChainAnalysis analysis, LevelsRequest request) =>
        ChainLevels.Compute(analysis, request).Totals.NetGexUsd;

    /// <summary>The book re-priced contract by contract with the volatilities the market was made from.</summary>
    private static double TrueGex(ChainSnapshot chain, ChainAnalysis analysis, double[] book, double x)
    {
        double sum = 0;
        for (int i = 0; i < chain.Count; i++)
        {
            double volatility = chain.VendorVolatility[i];
            SeriesAnalysis series = analysis.Series[chain.SeriesIndex[i]];
            if (chain.Status[i] == ContractStatus.Used && !double.IsNaN(volatility) && series.HasForward)
            {
                double gamma = Black76.GammaAt(series.Terms(chain.SpotUsd), chain.StrikeUsd[i], volatility, x);
                sum += book[i] * gamma * 100 * x * x * 0.01;
            }
        }
        return sum;
    }

    /// <summary>The sign change nearest to spot on a fine grid, then halved to a thousandth.</summary>
    private static double NearestRoot(Func<double, double> function, double spotUsd)
    {
        for (double away = 0; away < 0.15; away += 0.0025)
        {
            foreach (int side in (int[])[1, -1])
            {
                double near = spotUsd * (1 + side * away);
                double far = spotUsd * (1 + side * (away + 0.0025));
                double atNear = function(near);
                if (Math.Sign(atNear) == Math.Sign(function(far)))
                {
                    continue;
                }
                while (Math.Abs(far - near) > 0.001)
                {
                    double middle = 0.5 * (near + far);
                    (near, far) = Math.Sign(function(middle)) == Math.Sign(atNear) ? (middle, far) : (near, middle);
                }
                return near;
            }
        }
        throw new InvalidOperationException("The book has no zero gamma within 15 % of spot.");
    }
}
