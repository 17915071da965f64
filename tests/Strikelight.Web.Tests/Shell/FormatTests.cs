using Strikelight.Web.Shell;

namespace Strikelight.Web.Tests.Shell;

public sealed class FormatTests
{
    [Theory]
    [InlineData(1_234_000_000.0, "+$1.23 bn")]
    [InlineData(-340_200_000.0, "−$340.2 M")]
    [InlineData(12_340.0, "+$12.3 K")]
    [InlineData(-950.0, "−$950")]
    [InlineData(2.5e12, "+$2.50 tn")]
    [InlineData(4.2e15, "+$4200.00 tn")]
    [InlineData(0.0, "$0")]
    [InlineData(-0.3, "$0")]
    public void SignedUsd_AnySize_HasSignUnitAndThreeOrFourDigits(double usd, string expected) =>
        Assert.Equal(expected, Plain(Format.SignedUsd(usd)));

    [Theory]
    [InlineData(999.6, "+$1.0 K")]
    [InlineData(999_960.0, "+$1.0 M")]
    [InlineData(-999_960_000.0, "−$1.00 bn")]
    [InlineData(999_940_000.0, "+$999.9 M")]
    [InlineData(999_996_000_000.0, "+$1.00 tn")]
    public void SignedUsd_RoundingReachesTheNextUnit_TakesThatUnit(double usd, string expected) =>
        Assert.Equal(expected, Plain(Format.SignedUsd(usd)));

    [Fact]
    public void Usd_Positive_HasNoPlus()
    {
        Assert.Equal("$1.23 bn", Plain(Format.Usd(1.234e9)));
        Assert.Equal("−$5.0 M", Plain(Format.Usd(-5e6)));
    }

    [Theory]
    [InlineData(0.0125, 2, "+1.25%")]
    [InlineData(-0.0004, 2, "−0.04%")]
    [InlineData(-0.00001, 2, "0.00%")]
    [InlineData(0.0, 1, "0.0%")]
    [InlineData(1.5, 0, "+150%")]
    public void SignedPercent_Fraction_IsPrintedInPercent(double fraction, int decimals, string expected) =>
        Assert.Equal(expected, Format.SignedPercent(fraction, decimals));

    [Fact]
    public void Percent_Volatility_HasNoPlus() => Assert.Equal("18.4%", Format.Percent(0.1843));

    [Theory]
    [InlineData(6012.345, 2, "6012.35")]
    [InlineData(0.05, 2, "0.05")]
    [InlineData(-37.63, 2, "−37.63")]
    [InlineData(21034.0, 0, "21034")]
    public void Price_AnySize_IsNotGrouped(double usd, int decimals, string expected) =>
        Assert.Equal(expected, Format.Price(usd, decimals));

    [Theory]
    [InlineData(5900.0, "5900")]
    [InlineData(182.5, "182.5")]
    [InlineData(17.125, "17.125")]
    public void Strike_AnyDecimals_ShowsOnlyThoseItHas(double usd, string expected) =>
        Assert.Equal(expected, Format.Strike(usd));

    [Theory]
    [InlineData(1_234_567, "1 234 567")]
    [InlineData(999, "999")]
    [InlineData(-1_000, "−1 000")]
    public void Contracts_Thousands_AreGroupedByANarrowSpace(double count, string expected) =>
        Assert.Equal(expected.Replace(' ', '\u202F'), Format.Contracts(count));

    [Fact]
    public void SignedContracts_Zero_HasNoSign()
    {
        Assert.Equal("0", Format.SignedContracts(0));
        Assert.Equal("+12", Format.SignedContracts(12));
        Assert.Equal("−12", Format.SignedContracts(-12));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void EveryNumber_MissingOrNotFinite_IsNotAvailable(double? value) =>
        Assert.All(
            [
                Format.SignedUsd(value),
                Format.Usd(value),
                Format.SignedPercent(value),
                Format.Percent(value),
                Format.Price(value),
                Format.Strike(value),
                Format.SignedNumber(value),
                Format.Number(value),
                Format.Contracts(value),
                Format.SignedContracts(value),
            ],
            text => Assert.Equal("n/a", text)
        );

    [Fact]
    public void MarketTime_SummerAndWinter_FollowsNewYork()
    {
        Assert.Equal("10:31:05 ET", Format.MarketTime(new(2026, 7, 1, 14, 31, 5, TimeSpan.Zero)));
        Assert.Equal("09:31:05 ET", Format.MarketTime(new(2026, 12, 1, 14, 31, 5, TimeSpan.Zero)));
        Assert.Equal("2026-11-30 20:05 ET", Format.MarketDateTime(new(2026, 12, 1, 1, 5, 0, TimeSpan.Zero)));
        Assert.Equal("n/a", Format.MarketTime(null));
    }

    [Fact]
    public void Iso_AnyOffset_IsUtc() =>
        Assert.Equal("2026-12-01T14:31:05.250Z", Format.Iso(new(2026, 12, 1, 9, 31, 5, 250, TimeSpan.FromHours(-5))));

    [Theory]
    [InlineData(-5, "0 s")]
    [InlineData(12, "12 s")]
    [InlineData(59.9, "59 s")]
    [InlineData(60, "1 min")]
    [InlineData(3_599, "59 min")]
    [InlineData(7_500, "2 h 5 min")]
    [InlineData(273_600, "3 d 4 h")]
    public void Age_Seconds_UsesAtMostTwoUnits(double seconds, string expected) =>
        Assert.Equal(expected, Format.Age(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Missing_Reason_IsTheTitle()
    {
        TableCell cell = TableCell.Missing("no open interest");

        Assert.Equal(("n/a", "no open interest"), (cell.Text, cell.Title));
    }

    private static string Plain(string text) => text.Replace(Format.Nbsp, " ", StringComparison.Ordinal);
}
