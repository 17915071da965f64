using CsCheck;
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

    [Theory]
    [InlineData("2026-03-02T21:00:00Z", "2026-03-03T14:30:00Z", 0.2, 0.1, 0.2 * 1050)] // a night
    [InlineData("2026-03-06T21:00:00Z", "2026-03-09T13:30:00Z", 0.2, 0.1, 0.2 * 1050 + 0.1 * 2820)] // 47 h of weekend
    [InlineData("2026-11-25T21:00:00Z", "2026-11-27T14:30:00Z", 0.2, 0.1, 0.2 * 1050 + 0.1 * 1440)] // Thanksgiving
    [InlineData("2026-03-02T15:30:00Z", "2026-03-03T21:00:00Z", 0.2, 0.1, 330 + 0.2 * 1050 + 390)]
    [InlineData("2026-03-07T12:00:00Z", "2026-03-07T12:10:00Z", 0, 0.5, 5)]
    public void Between_WithWeights_CountsClosedMinutesByTheirKind(
        string now,
        string settlesAt,
        double night,
        double closedDay,
        double minutes
    )
    {
        TradingTime own = TradingTime.Between(At(now), At(settlesAt), new(night, closedDay));

        Assert.Equal(minutes, own.Minutes, 1e-9);
        Assert.Equal(minutes / (98_280 + night * 264_600 + closedDay * 162_720), own.Years, 1e-15);
    }

    [Fact]
    public void Between_WithFullWeights_IsCalendarTime()
    {
        Stretches.Sample(
            (now, settlesAt) =>
                Math.Abs(
                    TradingTime.Between(now, settlesAt, new(1, 1)).Years - YearFraction.Between(now, settlesAt).Years
                ) < 1e-14
        );
    }

    [Fact]
    public void Between_AnyStretch_IsTheSumOfItsSessions()
    {
        Stretches.Sample(
            (now, settlesAt) =>
            {
                double minutes = 0;
                for (
                    DateOnly date = MarketTime.DateOf(now);
                    date <= MarketTime.DateOf(settlesAt);
                    date = date.AddDays(1)
                )
                {
                    if (ExchangeCalendar.SessionOn(date) is { } session)
                    {
                        DateTimeOffset start = session.OpensAt > now ? session.OpensAt : now;
                        DateTimeOffset end = session.ClosesAt < settlesAt ? session.ClosesAt : settlesAt;
                        minutes += Math.Max((end - start).TotalMinutes, 0);
                    }
                }
                Assert.Equal(Math.Max(minutes, 1), TradingTime.Between(now, settlesAt).Minutes, 1e-6);
            },
            iter: 200
        );
    }

    [Fact]
    public void Restate_OfACalendarVolatility_KeepsTheVariance()
    {
        DateTimeOffset friday = At("2026-03-06T21:00:00Z");
        DateTimeOffset monday = OptionRoot.For("SPXW").SettlesAt(new(2026, 3, 9));
        YearFraction calendar = YearFraction.Between(friday, monday);
        TradingTime trading = TradingTime.Between(friday, monday);

        double restated = trading.Restate(0.12, calendar);

        // Three days less the lost hour of spring on one clock, one session of 390 minutes on the other.
        Assert.Equal(0.12 * Math.Sqrt(71.0 / 24 / 365 * 252), restated, 1e-12);
        Assert.True(double.IsNaN(trading.Restate(double.NaN, calendar)));
        Assert.True(double.IsNaN(TradingTime.Between(friday, friday.AddSeconds(59)).Restate(0.12, calendar)));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Weights_OutOfRange_Throw(double weight)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TradingWeights(weight, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TradingWeights(0, weight));
    }

    /// <summary>An instant between 1985 and 2105, and one up to six years later.</summary>
    private static Gen<(DateTimeOffset Now, DateTimeOffset SettlesAt)> Stretches =>
        Gen.Select(
            Gen.Long[new DateTime(1985, 1, 1).Ticks, new DateTime(2105, 1, 1).Ticks],
            Gen.Long[TimeSpan.TicksPerMinute, 6 * 365 * TimeSpan.TicksPerDay],
            (from, stretch) =>
                (new DateTimeOffset(from, TimeSpan.Zero), new DateTimeOffset(from + stretch, TimeSpan.Zero))
        );

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
