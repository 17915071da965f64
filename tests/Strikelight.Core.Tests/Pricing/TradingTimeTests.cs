using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class TradingTimeTests
{
    [Theory]
    [InlineData("2026-03-02T15:30:00Z", "2026-03-02T21:00:00Z", 330)] // a Monday from 10:30
    [InlineData("2026-03-02T12:00:00Z", "2026-03-02T21:00:00Z", 390)] // before the open nothing runs
    [InlineData("2026-03-06T20:00:00Z", "2026-03-09T20:00:00Z", 60 + 390)] // over a weekend and the clock change
    [InlineData("2026-11-25T21:00:00Z", "2026-11-30T21:00:00Z", 210 + 390)] // Thanksgiving, then a half day
    [InlineData("2026-11-27T16:00:00Z", "2026-11-27T18:00:00Z", 120)] // a half day ends at 13:00
    [InlineData("2026-03-02T20:59:30Z", "2026-03-02T21:00:00Z", 1)] // the floor
    [InlineData("2026-03-07T12:00:00Z", "2026-03-08T12:00:00Z", 1)] // a weekend holds none: the floor
    [InlineData("2026-03-03T12:00:00Z", "2026-03-02T12:00:00Z", 1)] // past: the floor
    public void Between_AnyTwoInstants_CountsMinutesOfOpenExchange(string now, string settlesAt, double minutes)
    {
        TradingTime own = TradingTime.Between(At(now), At(settlesAt));

        Assert.Equal(minutes, own.Minutes);
        Assert.Equal(minutes / 98_280, own.Years);
    }

    [Fact]
    public void Between_ForAMorningSettlement_EndsWithTheSessionBefore()
    {
        DateTimeOffset settlesAt = OptionRoot.For("SPX").SettlesAt(new(2026, 3, 20));

        Assert.Equal(390, TradingTime.Between(At("2026-03-19T13:30:00Z"), settlesAt).Minutes);
    }

    [Fact]
    public void Between_OverAYear_IsAboutOneEitherWay()
    {
        DateTimeOffset now = At("2026-03-02T14:30:00Z");
        DateTimeOffset then = At("2027-03-02T14:30:00Z");

        Assert.InRange(TradingTime.Between(now, then).Years, 0.98, 1.01);
        Assert.Equal(1, YearFraction.Between(now, then).Years);
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
