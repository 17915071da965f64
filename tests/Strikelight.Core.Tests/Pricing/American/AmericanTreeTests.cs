using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>The pair of trees against published values and the laws that American prices obey.</summary>
public sealed class AmericanTreeTests
{
    private const double TreeErrorMost = 0.04; // of 100 spot; the page on American options says where

    // The true value is QuantLib's. A well-known engine gives 10.037 by skipping exercise of puts, 13.588 by its nodes.
    [Fact]
    public void PriceUsd_OfThePutThatOthersMisprice_IsItsTrueValue()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.06, 0, 1);

        double price = AmericanTree.PriceUsd(terms, 110, 0.20, OptionSide.Put);

        Assert.Equal(11.657, price, 0.002);
    }

    [Fact]
    public void PriceUsd_OfCallWithoutDividend_IsTheEuropeanPrice()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.06, 0, 1);

        double price = AmericanTree.PriceUsd(terms, 90, 0.20, OptionSide.Call);

        Assert.Equal(Black76.PriceUsd(terms, 90, 0.20, OptionSide.Call), price);
    }
}
