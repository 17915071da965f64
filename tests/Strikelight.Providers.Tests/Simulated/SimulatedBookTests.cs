using Strikelight.Core.Contracts;
using Strikelight.Providers.Simulated;
using static Strikelight.Providers.Tests.Simulated.SimulatedFixture;

namespace Strikelight.Providers.Tests.Simulated;

public sealed class SimulatedBookTests
{
    /// <summary>Shares of the volume are products of fractions: rounding of counts up to a million.</summary>
    private const double CountTolerance = 1e-6;

    private static readonly SimulatedProvider Market = Provider();

    [Theory]
    [InlineData("SPX")]
    [InlineData("VIX")]
    [InlineData("NVDA")]
    [InlineData("SOXL")]
    public async Task Positions_OfEveryContract_FitIntoTheOpenInterest(string symbol)
    {
        ChainSnapshot chain = await ChainAsync(Market, symbol, Morning);
        double[] positions = Market.Book.DealerPositions(chain);

        Assert.Equal(chain.Count, positions.Length);
        for (int i = 0; i < positions.Length; i++)
        {
            Assert.True(Math.Abs(positions[i]) <= chain.OpenInterest[i]);
        }
    }

    [Fact]
    public async Task Positions_InAnIndex_FollowTheUsualAssumptionRoughly()
    {
        (double calls, double puts) = await NetSharesAsync("SPX");

        Assert.InRange(calls, 0.45, 0.8);
        Assert.InRange(puts, -0.95, -0.6);
    }

    [Fact]
    public async Task Positions_InAStock_BreakTheUsualAssumption()
    {
        (double calls, double puts) = await NetSharesAsync("TSLA");

        Assert.InRange(calls, -0.75, -0.35);
        Assert.InRange(puts, -0.5, -0.1);
    }

    [Theory]
    [InlineData("SPX")]
    [InlineData("AMD")]
    public async Task Flow_OfASession_CarriesTheBookToTheNext(string symbol)
    {
        ChainSnapshot close = await ChainAsync(Market, symbol, At(2026, 11, 18, 16, 0));
        ChainSnapshot next = await ChainAsync(Market, symbol, At(2026, 11, 19, 9, 30));
        SimulatedFlow flow = Market.Book.Flow(close);
        double[] today = Market.Book.DealerPositions(close);
        double[] tomorrow = Market.Book.DealerPositions(next);

        foreach ((int i, int j) in Shared(close, next))
        {
            double bought = flow.BuyOpen[i] + flow.BuyClose[i];
            double sold = flow.SellOpen[i] + flow.SellClose[i];
            double opened = flow.BuyOpen[i] + flow.SellOpen[i];
            double closed = flow.BuyClose[i] + flow.SellClose[i];

            Assert.Equal(close.Volume[i], bought + sold, CountTolerance);
            Assert.Equal(next.OpenInterest[j], close.OpenInterest[i] + opened - closed, CountTolerance);
            Assert.Equal(tomorrow[j], today[i] - bought + sold, CountTolerance);
        }
    }

    [Fact]
    public async Task Flow_OfEveryContract_HasNoNegativePart()
    {
        ChainSnapshot chain = await ChainAsync(Market, "QQQ", Morning);
        SimulatedFlow flow = Market.Book.Flow(chain);

        Assert.True(flow.BuyOpen.Length == chain.Count);
        foreach (double[] part in new[] { flow.BuyOpen.ToArray(), flow.BuyClose.ToArray() })
        {
            Assert.All(part, value => Assert.True(value >= 0));
        }
        Assert.All(flow.SellOpen.ToArray(), value => Assert.True(value >= 0));
        Assert.All(flow.SellClose.ToArray(), value => Assert.True(value >= 0));
    }

    [Fact]
    public async Task Book_OfAnotherSourcesChain_IsRefused()
    {
        ChainSnapshot chain = await ChainAsync(Market, "OPBK", Morning);
        ChainBuilder builder = new("OPBK");
        ChainSnapshot foreign = builder.Build(chain.Header with { Source = "cboe" });

        Assert.Throws<ArgumentException>(() => Market.Book.DealerPositions(foreign));
    }

    private static async Task<(double Calls, double Puts)> NetSharesAsync(string symbol)
    {
        ChainSnapshot chain = await ChainAsync(Market, symbol, Morning);
        double[] positions = Market.Book.DealerPositions(chain);
        double[] net = new double[2];
        double[] open = new double[2];
        for (int i = 0; i < positions.Length; i++)
        {
            net[(int)chain.Side[i]] += positions[i];
            open[(int)chain.Side[i]] += chain.OpenInterest[i];
        }
        return (net[0] / open[0], net[1] / open[1]);
    }
}
