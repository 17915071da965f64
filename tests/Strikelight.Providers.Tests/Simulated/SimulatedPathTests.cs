using Strikelight.Core.Candles;
using Strikelight.Providers.Simulated;
using static Strikelight.Providers.Tests.Simulated.SimulatedFixture;

namespace Strikelight.Providers.Tests.Simulated;

public sealed class SimulatedPathTests
{
    private const int Sessions = 1000;

    /// <summary>Four years give a volatility to about 2 %; shocks come on top of the table's value.</summary>
    private const double VolatilityFactorMost = 1.25;

    /// <summary>A fund strays from its index by two basis points a session, bounded by its far closes.</summary>
    private const double BasisMost = 0.015;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory]
    [InlineData("SPX")]
    [InlineData("QQQ")]
    [InlineData("IWM")]
    [InlineData("VIX")]
    [InlineData("NVDA")]
    [InlineData("KO")]
    [InlineData("COIN")]
    [InlineData("TLT")]
    [InlineData("TQQQ")]
    [InlineData("RGTI")]
    public void DailyCloses_OverFourYears_HaveTheTablesVolatility(string symbol)
    {
        double[] returns = Returns(symbol);
        double annual = Deviation(returns) * Math.Sqrt(252);
        double table = SymbolTable.BySymbol[symbol].Volatility;

        Assert.InRange(annual / table, 1 / VolatilityFactorMost, VolatilityFactorMost);
    }

    [Theory]
    [InlineData("SPY", 0.99, 1)]
    [InlineData("QQQ", 0.75, 0.95)]
    [InlineData("IWM", 0.65, 0.95)]
    [InlineData("DIA", 0.75, 0.97)]
    [InlineData("NVDA", 0.45, 0.8)]
    [InlineData("SPXU", -1, -0.98)]
    [InlineData("VIX", -0.85, -0.5)]
    [InlineData("UVXY", -0.85, -0.5)]
    public void DailyReturns_AgainstTheIndex_CorrelateAsTheyShould(string symbol, double least, double most)
    {
        double correlation = Correlation(Returns("SPX"), Returns(symbol));

        Assert.InRange(correlation, least, most);
    }

    [Theory]
    [InlineData("TQQQ", "NDX", 3)]
    [InlineData("SQQQ", "NDX", -3)]
    [InlineData("TSLL", "TSLA", 2)]
    [InlineData("NVDD", "NVDA", -1)]
    public void DailyReturns_OfALeveragedFund_AreTheMultiple(string fund, string of, double multiple)
    {
        double[] x = Returns(of);
        double[] y = Returns(fund);
        double slope = Correlation(x, y) * Deviation(y) / Deviation(x);

        Assert.Equal(multiple, slope, 0.06 * Math.Abs(multiple));
    }

    [Fact]
    public async Task IndexAndItsRelatives_AtAnySecond_AgreeInLevel()
    {
        SimulatedProvider provider = Provider();
        for (int i = 0; i < 40; i++)
        {
            DateTimeOffset at = Morning.AddSeconds(i * 37).AddDays(-i);
            double spx = (await ChainAsync(provider, "SPX", at)).SpotUsd;

            Assert.Equal(spx / 10, (await ChainAsync(provider, "XSP", at)).SpotUsd, 0.0101);
            Assert.Equal(1, (await ChainAsync(provider, "SPY", at)).SpotUsd * 10 / spx, BasisMost);
        }
    }

    [Fact]
    public async Task Spot_EveryTwoSeconds_Moves()
    {
        SimulatedProvider provider = Provider();
        List<double> spots = [];
        for (int i = 0; i < 60; i++)
        {
            spots.Add((await ChainAsync(provider, "NDX", Morning.AddSeconds(2 * i))).SpotUsd);
        }

        Assert.True(spots.Distinct().Count() > 50);
    }

    [Fact]
    public async Task Prices_NearTheReferenceDay_StandNearTheTable()
    {
        CandleSeries bars = await BarsAsync(Provider(), "SPX", Day, 1, At(2026, 11, 20, 16, 0));

        Assert.Equal(7700, bars.CloseUsd[0], 200.0);
    }

    [Fact]
    public async Task DailyBars_OverAYear_CloseWhereThePathDoes()
    {
        CandleSeries bars = await BarsAsync(Provider(), "NVDA", Day, 252, At(2027, 6, 1, 16, 0));
        double[] closes = Closes("NVDA");

        Assert.Equal(closes[^252..], bars.CloseUsd.ToArray());
    }

    private static double[] Returns(string symbol)
    {
        double[] closes = Closes(symbol);
        return [.. closes.Skip(1).Zip(closes, (today, before) => Math.Log(today / before))];
    }

    private static double[] Closes(string symbol)
    {
        SymbolModel model = new SimulatedMarket(new() { Seed = 1 }).Model(symbol);
        int last = SessionAxis.IndexOnOrBefore(new(2027, 6, 1));
        return [.. Enumerable.Range(last - Sessions + 1, Sessions).Select(model.Close)];
    }

    private static double Deviation(double[] x)
    {
        double mean = x.Average();
        return Math.Sqrt(x.Average(value => (value - mean) * (value - mean)));
    }

    private static double Correlation(double[] x, double[] y)
    {
        double meanX = x.Average();
        double meanY = y.Average();
        return x.Zip(y).Average(pair => (pair.First - meanX) * (pair.Second - meanY)) / Deviation(x) / Deviation(y);
    }
}
