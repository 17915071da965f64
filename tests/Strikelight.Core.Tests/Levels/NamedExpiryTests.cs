using System.Globalization;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class NamedExpiryTests
{
    [Theory]
    [InlineData("2026-11-18 12:00", "11-18 11-19 11-20 11-20 12-18")] // a Wednesday
    [InlineData("2026-11-19 12:00", "11-19 11-20 11-20 11-20 12-18")] // on Thursdays the next one is the weekly
    [InlineData("2026-11-20 09:00", "11-20 11-23 11-20 11-20 12-18")] // on Fridays the weekly is today's
    [InlineData("2026-11-20 16:00", "11-23 11-24 11-27 - 12-18")] // after the close Monday is the session
    [InlineData("2026-11-21 12:00", "11-23 11-24 11-27 - 12-18")] // a Saturday
    [InlineData("2026-11-26 12:00", "11-27 11-30 11-27 - 12-18")] // Thanksgiving: the half day is the session
    [InlineData("2026-11-27 12:59", "11-27 11-30 11-27 - 12-18")]
    [InlineData("2026-11-27 13:00", "11-30 12-01 12-04 - 12-18")] // a half day closes at one
    [InlineData("2026-03-31 12:00", "03-31 04-01 04-02 - 04-17")] // Good Friday has no session
    [InlineData("2026-06-15 12:00", "06-15 06-16 06-18 06-18 07-17")] // the third Friday is a holiday
    public void Of_AllSessionsListed_AreTheDatesTradersMean(string now, string dates)
    {
        DateTimeOffset at = At(now);

        var named = NamedExpiry.Of(Listing(at, 60), at);

        Assert.Equal(Enum.GetValues<ExpiryName>(), named.Select(expiry => expiry.Name));
        Assert.Equal(
            dates.Split(' '),
            named.Select(expiry =>
                expiry.SeriesIndexes.IsEmpty
                    ? "-"
                    : expiry.SettlesOn!.Value.ToString("MM-dd", CultureInfo.InvariantCulture)
            )
        );
    }

    [Theory]
    [InlineData("2026-11-20 09:29", "SPX SPXW")]
    [InlineData("2026-11-20 09:30", "SPXW")] // the value of the morning is struck
    public void Of_ThirdFriday_HasBothRootsUntilTheOpening(string now, string roots)
    {
        ChainSnapshot chain = Listing(At(now), 60);

        NamedExpiry monthly = NamedExpiry.Of(chain, At(now))[(int)ExpiryName.Monthly];

        Assert.Equal(roots.Split(' '), monthly.SeriesIndexes.Select(index => chain.Series[index].Root.Root));
    }

    [Fact]
    public void Of_WhatHasSettledOrIsNotListed_SaysWhich()
    {
        DateTimeOffset now = At("2026-11-24 12:00");

        var named = NamedExpiry.Of(Listing(now, 1), now);

        Assert.Equal("", named[(int)ExpiryName.ZeroDte].Text);
        Assert.Equal("No later one is listed.", named[(int)ExpiryName.Next].Text);
        Assert.Null(named[(int)ExpiryName.Next].SettlesOn);
        Assert.Equal("It has settled on 2026-11-20.", named[(int)ExpiryName.Monthly].Text);
        Assert.Contains(
            "still to settle on 2026-12-18",
            named[(int)ExpiryName.NextMonthly].Text,
            StringComparison.Ordinal
        );
    }

    private static DateTimeOffset At(string newYork)
    {
        DateTime time = DateTime.ParseExact(newYork, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return MarketTime.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    /// <summary>A closing settlement on each session of so many days, an opening one on each third Friday.</summary>
    private static ChainSnapshot Listing(DateTimeOffset now, int days)
    {
        ChainFixture fixture = new("SPX", 7000, now);
        DateOnly today = MarketTime.DateOf(now);
        for (DateOnly date = today; date < today.AddDays(days); date = date.AddDays(1))
        {
            if (ExchangeCalendar.IsSession(date))
            {
                fixture.Add(OptionSide.Call, 7000, 1, date, "SPXW");
            }
            if (date == ExpiryCalendar.MonthlyOf(date.Year, date.Month))
            {
                fixture.Add(OptionSide.Call, 7000, 1, date, "SPX");
            }
        }
        return fixture.Chain();
    }
}
