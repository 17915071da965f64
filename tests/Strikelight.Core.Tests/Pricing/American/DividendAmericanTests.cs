using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>American options with dividends in cash, in the escrowed model.</summary>
public sealed class DividendAmericanTests
{
    private const double SpotUsd = 100;
    private const double PriceErrorMostUsd = 0.0025;

    private static readonly CashDividend[] Quarterly = [After(45, 1), After(136, 1), After(227, 1), After(318, 1)];

    /// <summary>Strike, rate, volatility, days, side, dividends; QuantLib's price, delta, gamma and theta.</summary>
    /// <remarks>
    /// QuantLib 1.29, finite differences of 1,500 by 1,500, escrowed dividends. Its theta holds the share less its
    /// dividends, ours the share: r·delta·present value apart.
    /// </remarks>
    public static TheoryData<double, double, double, int, OptionSide, CashDividend[], double[]> QuantLib { get; } =
        new()
        {
            { 100, 0.05, 0.25, 182, OptionSide.Call, [After(90, 2)], [7.1659, 0.5530, 0.0237, -9.4651] },
            { 90, 0.05, 0.25, 182, OptionSide.Call, [After(170, 3)], [14.0275, 0.8049, 0.0166, -8.0892] },
            { 80, 0.05, 0.20, 60, OptionSide.Call, [After(50, 1.5)], [20.5478, 0.9992, 0.0004, -3.9665] },
            { 110, 0.05, 0.25, 182, OptionSide.Put, [After(90, 2)], [13.3334, -0.6985, 0.0221, -2.5420] },
            { 100, 0.04, 0.30, 365, OptionSide.Put, Quarterly, [11.6380, -0.4470, 0.0138, -3.5683] },
            { 95, 0.04, 0.30, 365, OptionSide.Call, Quarterly, [13.8694, 0.6321, 0.0132, -7.3756] },
        };

    [Theory]
    [MemberData(nameof(QuantLib))]
    public void Value_WithCashDividends_AgreesWithQuantLib(
        double strike,
        double rate,
        double volatility,
        int days,
        OptionSide side,
        CashDividend[] dividends,
        double[] expected
    )
    {
        ExpiryTerms terms = Terms(rate, days / 365.0, dividends);

        AmericanValue value = DividendAmerican.Value(terms, strike, volatility, side, dividends);

        double promised = CashDividend.PresentValueUsd(dividends, rate, terms.Years);
        Assert.Equal(AmericanMethod.DividendTree, value.Method);
        Assert.Equal(expected[0], value.PriceUsd, PriceErrorMostUsd);
        Assert.Equal(expected[1], value.Delta, 5e-4);
        Assert.Equal(expected[2], value.Gamma, 1e-4);
        Assert.Equal(expected[3], value.ThetaPerYear + rate * value.Delta * promised, 0.05);
    }

    [Fact]
    public void Value_OfACallJustBeforeItsExDate_IsAtLeastExerciseOnTheEve()
    {
        CashDividend[] dividends = [After(20, 5)];
        ExpiryTerms terms = Terms(0.05, 21 / 365.0, dividends);

        AmericanValue value = DividendAmerican.Value(terms, 80, 0.2, OptionSide.Call, dividends);

        // The share is taken on the eve of the ex-date, dividend and all; only the strike is paid later.
        double onTheEve = SpotUsd - 80 * Math.Exp(-0.05 * 20 / 365);
        Assert.InRange(value.PriceUsd, onTheEve, onTheEve + 0.001);
        Assert.True(value.PriceUsd > Black76.PriceUsd(terms, 80, 0.2, OptionSide.Call) + 4.5);
    }

    [Fact]
    public void Value_WithoutADividendInTime_IsThatWithoutAny()
    {
        ExpiryTerms terms = Terms(0.05, 0.5, []);
        CashDividend[] dividends = [After(-3, 2), After(0, 2), After(190, 2)];

        AmericanValue value = DividendAmerican.Value(terms, 100, 0.25, OptionSide.Put, dividends);

        Assert.Equal(AmericanPricer.Value(terms, 100, 0.25, OptionSide.Put), value);
    }

    [Fact]
    public void Value_WithASmallDividend_ApproachesThatWithoutAny()
    {
        CashDividend[] dividends = [After(90, 1e-6)];
        ExpiryTerms terms = Terms(0.05, 0.5, dividends);

        AmericanValue value = DividendAmerican.Value(terms, 100, 0.25, OptionSide.Put, dividends);

        Assert.Equal(AccurateAmerican.Value(terms, 100, 0.25, OptionSide.Put).PriceUsd, value.PriceUsd, 0.0025);
    }

    [Fact]
    public void Value_WithDividendsWorthTheSpot_Throws()
    {
        ExpiryTerms terms = Terms(0.05, 0.5, []);

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            DividendAmerican.Value(terms, 100, 0.25, OptionSide.Put, [After(90, 102)])
        );
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0.1, 0)]
    [InlineData(0.1, double.NaN)]
    [InlineData(double.PositiveInfinity, 1)]
    public void CashDividend_OfImpossibleNumbers_Throws(double years, double amount)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CashDividend(years, amount));
    }

    [Fact]
    public void CashDividend_ByDates_CountsCalendarDays()
    {
        CashDividend dividend = CashDividend.On(new(2026, 3, 1), new(2026, 2, 1), 0.75);

        Assert.Equal(new CashDividend(28 / 365.0, 0.75), dividend);
    }

    [Fact]
    public void PresentValueUsd_OfTwo_IsTheSumWorkedByHand()
    {
        CashDividend[] dividends = [new(0.5, 2), new(0.25, 1), new(1.5, 7), new(-0.1, 7)];

        double value = CashDividend.PresentValueUsd(dividends, 0.04, 1);

        Assert.Equal(2 * 0.98019867330675525 + 0.99004983374916811, value, 1e-14);
    }

    private static CashDividend After(int days, double amountUsd) => new(days / 365.0, amountUsd);

    private static ExpiryTerms Terms(double rate, double years, ReadOnlySpan<CashDividend> dividends)
    {
        double escrowed = SpotUsd - CashDividend.PresentValueUsd(dividends, rate, years);
        return new(SpotUsd, escrowed * Math.Exp(rate * years), Math.Exp(-rate * years), years);
    }
}
