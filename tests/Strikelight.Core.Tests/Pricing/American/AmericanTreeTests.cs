using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>The pair of trees against the accurate mode and where only trees apply.</summary>
public sealed class AmericanTreeTests
{
    private const double GridErrorMostUsd = 0.04; // of 100 spot: two years at a high dividend; median 1e-5

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
}
