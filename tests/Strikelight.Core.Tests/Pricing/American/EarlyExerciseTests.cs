using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>Where early exercise cannot matter.</summary>
public sealed class EarlyExerciseTests
{
    [Theory]
    [InlineData(0.05, 0.00, OptionSide.Call, ExerciseRegion.None)]
    [InlineData(0.05, -0.01, OptionSide.Call, ExerciseRegion.None)]
    [InlineData(0.05, 0.02, OptionSide.Call, ExerciseRegion.BeyondBoundary)]
    [InlineData(-0.01, 0.02, OptionSide.Call, ExerciseRegion.BeyondBoundary)]
    [InlineData(-0.02, -0.01, OptionSide.Call, ExerciseRegion.BetweenBoundaries)]
    [InlineData(0.05, 0.00, OptionSide.Put, ExerciseRegion.BeyondBoundary)]
    [InlineData(0.05, -0.02, OptionSide.Put, ExerciseRegion.BeyondBoundary)]
    [InlineData(0.00, 0.00, OptionSide.Put, ExerciseRegion.None)]
    [InlineData(0.00, 0.03, OptionSide.Put, ExerciseRegion.None)]
    [InlineData(-0.02, 0.03, OptionSide.Put, ExerciseRegion.None)]
    [InlineData(-0.01, -0.03, OptionSide.Put, ExerciseRegion.BetweenBoundaries)]
    public void Region_OfRateAndYield_IsWhatExerciseEarns(
        double rate,
        double yield,
        OptionSide side,
        ExerciseRegion expected
    )
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, rate, yield, 0.7);

        Assert.Equal(expected, EarlyExercise.Region(terms, side));
    }

    [Fact]
    public void CannotMatter_OfAEuropeanOption_IsTrue()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.06, 0, 1);

        Assert.True(EarlyExercise.CannotMatter(terms, 110, 0.2, OptionSide.Put, ExerciseStyle.European));
        Assert.False(EarlyExercise.CannotMatter(terms, 110, 0.2, OptionSide.Put, ExerciseStyle.American));
    }

    [Fact]
    public void CannotMatter_FarOutOfTheMoney_IsTrue()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.06, 0, 7.0 / 365);

        Assert.True(EarlyExercise.CannotMatter(terms, 80, 0.2, OptionSide.Put, ExerciseStyle.American));
    }

    [Fact]
    public void PremiumMostUsd_OfImpossibleInput_Throws()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.06, 0, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            EarlyExercise.PremiumMostUsd(terms, double.NaN, 0.2, OptionSide.Put)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            EarlyExercise.PremiumMostUsd(terms, 100, -0.2, OptionSide.Put)
        );
    }
}
