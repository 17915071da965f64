using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

/// <summary>Published numbers that pages of an index stand on, and draws that hold no information.</summary>
public sealed class IndexVectorTests
{
    private const int Draws = 10_000;
    private const double NoiseDeviation = 0.5; // of ln(contracts)
    private const double OneSided = 0.05;

    private static readonly DateOnly Tuesday = new(2024, 1, 16);
    private static readonly DateTimeOffset Noon = MarketTime.At(Tuesday, new(12, 0));

    [Theory]
    [InlineData(24 * 60, 0.07417)]
    [InlineData(390, 0.14253)]
    [InlineData(30, 0.51392)]
    public void Gamma_AtTheMoneyOn685_IsThePrintedOneToTheLastHalfHour(int minutes, double expected)
    {
        DateTimeOffset now = MarketTime.At(Tuesday, new(16, 0)).AddMinutes(-minutes);
        double years = YearFraction.Between(now, OptionRoot.For("SPY").SettlesAt(Tuesday)).Years;

        double gamma = Black76.GammaAt(ExpiryTerms.FromRates(685, 0.04, 0.013, years), 685, 0.15, 685);

        Assert.Equal(expected, gamma, 5e-6);
    }

    [Fact]
    public void ZeroGamma_OpenInterestWithoutInformation_IsOnBothSidesAlike()
    {
        // Puts below and calls above spot, as much on either side, with noise of their own: nothing says up or down.
        PCG random = new(1, 20261127); // one stream, one seed: the same draws in every run
        double[] place = [.. Enumerable.Range(-30, 61).Select(step => step * 0.001)];
        ChainFixture fixture = new("SPX", 6000, Noon) { Volatility = (_, _) => 0.15 };
        foreach (double move in place)
        {
            double strike = Math.Round(6000 * Math.Exp(move), 3);
            fixture.Add(OptionSide.Call, strike, 1, new(2024, 1, 17), "SPXW");
            fixture.Add(OptionSide.Put, strike, 1, new(2024, 1, 17), "SPXW");
        }
        ChainAnalysis analysis = fixture.Analysis();
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
        ProfileSettings near = new() { Width = 0.03, PointsLeast = 41 };
        double[] contracts = new double[analysis.Chain.Count];
        int above = 0;
        int below = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            for (int i = 0; i < contracts.Length; i++)
            {
                bool isCall = analysis.Chain.Side[i] == OptionSide.Call;
                double move = place[i / 2];
                double share = 1 / (1 + Math.Exp((isCall ? -move : move) / 0.01));
                double open = Math.Exp(-Math.Abs(move) / 0.012 + NoiseDeviation * Normal(random)) * share;
                contracts[i] = (isCall ? 1 : -1) * open;
            }
            ZeroGammaResult zero = ZeroGamma.Find(slice, SignedPositions.FromBook(analysis.Chain, contracts), near);
            above += zero.Level.HasLevel && slice.SpotUsd > zero.Level.PriceUsd ? 1 : 0;
            below += zero.Level.HasLevel && slice.SpotUsd < zero.Level.PriceUsd ? 1 : 0;
        }

        Assert.True(above + below > Draws / 2, $"{above} above, {below} below");
        Assert.InRange((double)above / (above + below), 0.5 - OneSided, 0.5 + OneSided);
    }

    /// <summary>A normal number by the method of Box and Muller.</summary>
    private static double Normal(PCG random)
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - random.Next(int.MaxValue) / (double)int.MaxValue));
        return radius * Math.Cos(2 * Math.PI * random.Next(int.MaxValue) / int.MaxValue);
    }
}
