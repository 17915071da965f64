using Strikelight.Core.Levels;

namespace Strikelight.Core.Tests.Levels;

public sealed class DivergencesTests
{
    private static DivergenceInput Symbol(
        string name,
        double? zeroGamma = null,
        double? percentile = null,
        double? change = null
    ) =>
        new(name)
        {
            SpotUsd = 100,
            ZeroGammaUsd = zeroGamma,
            PutCallPercentile = percentile,
            ReturnShare = change,
        };

    [Fact]
    public void OfZeroGamma_DifferentSides_NamesBoth()
    {
        ZeroGammaDivergence? found = Divergences.OfZeroGamma(Symbol("SPY", 99), Symbol("QQQ", 101), Symbol("SPX", 98));

        Assert.NotNull(found);
        Assert.True(found.IsDivergent);
        Assert.Equal(["SPY", "SPX"], found.Above.Select(symbol => symbol.Symbol));
        Assert.Equal(["QQQ"], found.Below.Select(symbol => symbol.Symbol));
    }

    [Fact]
    public void OfZeroGamma_SpotOnIt_IsOnNeitherSide() =>
        Assert.False(Divergences.OfZeroGamma(Symbol("SPY", 100), Symbol("QQQ", 101))?.IsDivergent);

    [Fact]
    public void OfZeroGamma_WithinItsNoise_IsOnNeitherSide()
    {
        DivergenceInput near = Symbol("SPY", 99) with { IsNearZeroGamma = true };

        ZeroGammaDivergence? found = Divergences.OfZeroGamma(near, Symbol("QQQ", 101), Symbol("SPX", 102));

        Assert.NotNull(found);
        Assert.False(found.IsDivergent);
        Assert.Equal(["QQQ", "SPX"], found.Below.Select(symbol => symbol.Symbol));
    }

    [Fact]
    public void All_FigureOfAllButOneMissing_HaveNoResult()
    {
        DivergenceInput[] symbols = [Symbol("SPY", 99, 0.9, 0.01), Symbol("QQQ"), new("SPX")];

        Assert.Null(Divergences.OfZeroGamma(symbols));
        Assert.Null(Divergences.OfPutCall(symbols));
        Assert.Null(Divergences.OfReturns(symbols));
    }

    [Fact]
    public void All_WithoutSymbols_HaveNoResult()
    {
        Assert.Null(Divergences.OfZeroGamma());
        Assert.Null(Divergences.OfPutCall());
        Assert.Null(Divergences.OfReturns());
    }

    [Fact]
    public void All_NotANumber_CountsAsMissing()
    {
        DivergenceInput[] symbols = [Symbol("SPY", double.NaN, double.NaN, double.NaN), Symbol("QQQ", 101, 0.2, 0.01)];

        Assert.Null(Divergences.OfZeroGamma(symbols));
        Assert.Null(Divergences.OfPutCall(symbols));
        Assert.Null(Divergences.OfReturns(symbols));
    }

    [Theory]
    [InlineData(0.004, -0.007, true)]
    [InlineData(0.004, -0.005, false)]
    public void OfReturns_OnePointApart_IsADivergence(double first, double second, bool isDivergent)
    {
        SpreadDivergence? found = Divergences.OfReturns(Symbol("SPY", change: first), Symbol("QQQ", change: second));

        Assert.NotNull(found);
        Assert.Equal(isDivergent, found.IsDivergent);
        Assert.Equal(("SPY", "QQQ"), (found.Highest.Symbol, found.Lowest.Symbol));
        Assert.Equal(first - second, found.Spread, 1e-15);
    }

    [Fact]
    public void OfPutCall_ZeroPercentile_IsAFigureAndDividesNothing()
    {
        SpreadDivergence? found = Divergences.OfPutCall(Symbol("SPY", percentile: 0), Symbol("QQQ", percentile: 0.6));

        Assert.NotNull(found);
        Assert.True(found.IsDivergent);
    }

    [Fact]
    public void PercentileRank_TwentyOrMore_IsTheShareBelow()
    {
        double[] history = [double.NaN, .. Enumerable.Range(1, 20).Select(i => (double)i)];

        Assert.Equal(0.725, PercentileRank.Of(history, 15));
        Assert.Equal(0, PercentileRank.Of(history, 0.5));
        Assert.Equal(1, PercentileRank.Of(history, 99));
        Assert.Null(PercentileRank.Of(history, double.NaN));
        Assert.Null(PercentileRank.Of(history.AsSpan(0, 20), 15));
    }
}
