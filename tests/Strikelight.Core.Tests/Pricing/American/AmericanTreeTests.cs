using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>The pair of trees against the accurate mode and where only trees apply.</summary>
public sealed class AmericanTreeTests
{
    private const double GridErrorMostUsd = 0.04; // of 100 spot: two years at a high dividend
    private const double GridErrorMedianUsd = 2e-5;

    [Fact]
    public void PriceUsd_OfThePutThatOthersMisprice_IsNearItsTrueValue()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.06, 0, 1);

        double price = AmericanTree.PriceUsd(terms, 110, 0.20, OptionSide.Put);

        Assert.Equal(11.657, price, 0.01);
    }

    [Fact]
    public void PriceUsd_OfCallWithoutDividend_IsTheEuropeanPrice()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.06, 0, 1);

        double price = AmericanTree.PriceUsd(terms, 90, 0.20, OptionSide.Call);

        Assert.Equal(Black76.PriceUsd(terms, 90, 0.20, OptionSide.Call), price);
    }

    [Fact]
    public void PriceUsd_OnTheGrid_StaysWithinItsStatedError()
    {
        List<double> errors = [];
        foreach (AmericanGridRow row in AmericanGrid.Rows)
        {
            double price = AmericanTree.PriceUsd(row.Terms, row.StrikeUsd, row.Volatility, row.Side);
            errors.Add(Math.Abs(price - row.PriceUsd));
        }
        errors.Sort();

        Assert.True(errors[^1] <= GridErrorMostUsd, $"{errors[^1]}");
        Assert.True(errors[errors.Count / 2] <= GridErrorMedianUsd, $"{errors[errors.Count / 2]}");
    }

    // QuantLib 1.29: mean of its Leisen-Reimer tree of 8,001 steps and its finite differences, 2,000 by 2,000.
    [Theory]
    [InlineData(100, -0.005, -0.02, 0.10, 1, OptionSide.Put, 3.4346)]
    [InlineData(110, -0.01, -0.03, 0.10, 2, OptionSide.Put, 10.6732)]
    [InlineData(90, -0.03, -0.01, 0.10, 2, OptionSide.Call, 10.4219)]
    [InlineData(95, 0, -0.02, 0.20, 1, OptionSide.Put, 4.9085)]
    public void PriceUsd_BetweenTwoBoundaries_AgreesWithQuantLib(
        double strike,
        double rate,
        double yield,
        double volatility,
        double years,
        OptionSide side,
        double expected
    )
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, rate, yield, years);

        double price = AmericanTree.PriceUsd(terms, strike, volatility, side);

        Assert.Equal(ExerciseRegion.BetweenBoundaries, EarlyExercise.Region(terms, side));
        Assert.Equal(expected, price, 0.01);
        Assert.True(price > Black76.PriceUsd(terms, strike, volatility, side));
    }
}
