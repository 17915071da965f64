using System.Text.Json;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>The accurate mode against others' prices and against itself with twice the resolution.</summary>
public sealed class AccurateAmericanTests
{
    private const double QuantLibErrorMostUsd = 2e-6; // its own: with twice the nodes ours moves by 1e-8
    private const double SelfErrorMostUsd = 5e-8;

    // The tables print what approximate formulas give, not exact prices: this is how far off those are.
    private const double JuErrorMostUsd = 0.08;
    private const double BaroneAdesiErrorMostUsd = 0.04;
    private const double BjerksundErrorMostUsd = 0.04;
    private const double VolatilityOfFormulasMost = 1; // one row asks the formula for 1,000 %: it is 4 USD off

    // A well-known engine gives 10.037 by skipping exercise of puts, 13.588 by where it puts its nodes.
    [Fact]
    public void Value_OfThePutThatOthersMisprice_IsItsTrueValue()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.06, 0, 1);

        AmericanValue value = AccurateAmerican.Value(terms, 110, 0.20, OptionSide.Put);

        Assert.Equal(11.657161, value.PriceUsd, 1e-6);
        Assert.Equal(AmericanMethod.Boundary, value.Method);
    }

    [Fact]
    public void Value_OnTheGrid_AgreesWithQuantLib()
    {
        foreach (AmericanGridRow row in AmericanGrid.Rows)
        {
            Assert.Equal(row.PriceUsd, row.Accurate().PriceUsd, QuantLibErrorMostUsd);
        }
        Assert.Equal(432, AmericanGrid.Rows.Count);
    }

    [Fact]
    public void Value_WithTwiceTheResolution_StaysWhereItIs()
    {
        foreach (AmericanGridRow row in AmericanGrid.Rows)
        {
            AmericanValue finest = AmericanPricer.One(
                ExerciseScheme.Finest,
                row.Terms,
                row.StrikeUsd,
                row.Volatility,
                row.Side
            );

            Assert.Equal(finest.PriceUsd, row.Accurate().PriceUsd, SelfErrorMostUsd);
        }
    }

    [Theory]
    [InlineData("american_ju", JuErrorMostUsd, 32)]
    [InlineData("american_barone_adesi_whaley", BaroneAdesiErrorMostUsd, 25)]
    [InlineData("american_bjerksund_stensland", BjerksundErrorMostUsd, 5)]
    public void Value_OfPublishedApproximations_LiesWithinTheirKnownErrors(string table, double most, int count)
    {
        using JsonDocument file = JsonDocument.Parse(
            RecordedFiles.ReadText("reference-greeks/quantlib_haug_tables.json")
        );
        int rows = 0;
        foreach (JsonElement row in file.RootElement.GetProperty(table).EnumerateArray())
        {
            double Get(string name) => row.GetProperty(name).GetDouble();
            if (Get("vol") > VolatilityOfFormulasMost)
            {
                continue;
            }
            ExpiryTerms terms = ExpiryTerms.FromRates(Get("spot"), Get("r"), Get("q"), Get("t"));
            OptionSide side = row.GetProperty("type").GetString() == "call" ? OptionSide.Call : OptionSide.Put;

            Assert.Equal(Get("value"), AccurateAmerican.Value(terms, Get("strike"), Get("vol"), side).PriceUsd, most);
            rows++;
        }
        Assert.Equal(count, rows);
    }

    // Puts on 40 at 4.88 %, for one and four months: the exact column printed with Geske and Johnson's examples.
    [Theory]
    [InlineData(0.2, 35, 0.0062, 0.2004)]
    [InlineData(0.2, 40, 0.8523, 1.5799)]
    [InlineData(0.2, 45, 5.0000, 5.0883)]
    [InlineData(0.3, 35, 0.0775, 0.6976)]
    [InlineData(0.3, 40, 1.3102, 2.4827)]
    [InlineData(0.3, 45, 5.0597, 5.7057)]
    [InlineData(0.4, 35, 0.2467, 1.3462)]
    [InlineData(0.4, 40, 1.7685, 3.3877)]
    [InlineData(0.4, 45, 5.2870, 6.5100)]
    public void Value_OfPublishedPuts_HasTheirPrintedDigits(double volatility, double strike, double one, double four)
    {
        const double PrintedMost = 1e-4; // one unit of the last digit printed

        double At(double years) =>
            AccurateAmerican
                .Value(ExpiryTerms.FromRates(40, 0.0488, 0, years), strike, volatility, OptionSide.Put)
                .PriceUsd;

        Assert.Equal(one, At(1.0 / 12), PrintedMost);
        Assert.Equal(four, At(4.0 / 12), PrintedMost);
    }

    [Fact]
    public void Value_DeltaAndGamma_AreDerivativesOfThePrice()
    {
        const double Bump = 0.02;
        foreach (AmericanGridRow row in AmericanGrid.Rows.Where((_, index) => index % 5 == 0))
        {
            double At(double spot) =>
                AccurateAmerican.Value(row.Terms.AtSpot(spot), row.StrikeUsd, row.Volatility, row.Side).PriceUsd;
            double up = At(AmericanGrid.SpotUsd + Bump);
            double down = At(AmericanGrid.SpotUsd - Bump);
            AmericanValue value = row.Accurate();
            double bentBy = (up - 2 * value.PriceUsd + down) / (Bump * Bump);

            Assert.Equal((up - down) / (2 * Bump), value.Delta, 2e-5);
            Assert.Equal(bentBy, value.Gamma, 2e-3 * Math.Abs(value.Gamma) + 2e-5);
        }
    }

    [Fact]
    public void Value_Theta_IsTheDerivativeOfThePriceToTime()
    {
        foreach (AmericanGridRow row in AmericanGrid.Rows.Where((_, index) => index % 5 == 0))
        {
            double bump = 1e-3 * row.Terms.Years;
            double At(double years) =>
                AccurateAmerican
                    .Value(
                        ExpiryTerms.FromRates(
                            AmericanGrid.SpotUsd,
                            row.Terms.RatePerYear,
                            row.Terms.RatePerYear - row.Terms.CarryPerYear,
                            years
                        ),
                        row.StrikeUsd,
                        row.Volatility,
                        row.Side
                    )
                    .PriceUsd;
            double theta = (At(row.Terms.Years - bump) - At(row.Terms.Years + bump)) / (2 * bump);

            Assert.Equal(theta, row.Accurate().ThetaPerYear, 2e-3);
        }
    }

    [Fact]
    public void Value_BetweenTwoBoundaries_SaysThatTheTreesAnswered()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, -0.01, -0.03, 2);

        AmericanValue value = AccurateAmerican.Value(terms, 110, 0.10, OptionSide.Put);

        Assert.Equal(AmericanMethod.Tree, value.Method);
    }

    [Fact]
    public void Value_BelowTheBoundary_IsExerciseNow()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(60, 0.06, 0, 1);

        AmericanValue value = AccurateAmerican.Value(terms, 100, 0.20, OptionSide.Put);

        Assert.Equal(new AmericanValue(40, -1, 0, 0, AmericanMethod.Boundary), value);
    }

    [Theory]
    [InlineData(double.NaN, 0.2)]
    [InlineData(100, 0)]
    [InlineData(100, double.PositiveInfinity)]
    public void Value_OfImpossibleInput_Throws(double strike, double volatility)
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.06, 0, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            AccurateAmerican.Value(terms, strike, volatility, OptionSide.Put)
        );
    }
}
