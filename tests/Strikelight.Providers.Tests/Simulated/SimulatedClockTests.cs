using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Calendar;
using Strikelight.Providers.Simulated;
using static Strikelight.Providers.Tests.Simulated.SimulatedFixture;

namespace Strikelight.Providers.Tests.Simulated;

public sealed class SimulatedClockTests
{
    [Fact]
    public void Now_ProcessStartedDuringASession_IsRealTime()
    {
        FakeTimeProvider time = new(At(2026, 11, 20, 14, 3).AddSeconds(5));
        SimulatedClock clock = Clock(time);

        time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(At(2026, 11, 20, 14, 13).AddSeconds(5), clock.Now);
    }

    [Theory]
    [InlineData("2026-11-22T15:00:00Z", "2026-11-20")] // Sunday: Friday's session
    [InlineData("2026-11-26T15:00:00Z", "2026-11-25")] // Thanksgiving: Wednesday's
    [InlineData("2026-11-20T23:00:00Z", "2026-11-20")] // evening: the day's own
    [InlineData("2026-11-27T18:00:00Z", "2026-11-27")] // the close of a half day
    public void Now_ProcessStartedOutsideSessions_IsHalfPastTenOfTheLatest(string real, string session)
    {
        FakeTimeProvider time = new(DateTimeOffset.Parse(real, System.Globalization.CultureInfo.InvariantCulture));
        DateOnly date = DateOnly.Parse(session, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(MarketTime.At(date, new(10, 30)), Clock(time).Now);
    }

    [Theory]
    [InlineData("2026-11-18T15:59", "2026-11-19T09:31")] // over a night
    [InlineData("2026-11-20T15:59", "2026-11-23T09:31")] // over a weekend
    [InlineData("2026-11-25T15:59", "2026-11-27T09:31")] // over Thanksgiving
    [InlineData("2026-11-27T12:59", "2026-11-30T09:31")] // over the end of a half day
    public void Now_TwoMinutesOn_JumpsFromTheCloseToTheNextOpen(string start, string end)
    {
        FakeTimeProvider time = new(At(2026, 11, 22, 12, 0));
        SimulatedClock clock = Clock(time, Wall(start));

        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Wall(end), clock.Now);
    }

    [Fact]
    public void Now_AtAnySpeed_IsInASessionAndNeverRunsBackwards()
    {
        FakeTimeProvider time = new(At(2026, 11, 22, 12, 0));
        SimulatedClock clock = Clock(time, speed: 60);
        DateTimeOffset before = clock.Now;
        for (int i = 0; i < 3000; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(7919));
            DateTimeOffset now = clock.Now;

            Assert.True(now >= before);
            Assert.True(ExchangeCalendar.LatestSession(now).Contains(now));
            before = now;
        }
    }

    [Fact]
    public void Now_AtTenTimesSpeed_PassesTenMarketSecondsInOne()
    {
        FakeTimeProvider time = new(At(2026, 11, 22, 12, 0));
        SimulatedClock clock = Clock(time, At(2026, 11, 18, 10, 0), 10);

        time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(At(2026, 11, 18, 10, 1), clock.Now);
    }

    [Fact]
    public void Now_ComputerClockSetBack_GoesOn()
    {
        FakeTimeProvider time = new(At(2026, 11, 22, 12, 0));
        SimulatedClock clock = Clock(time);
        DateTimeOffset before = clock.Now;

        time.AdjustTime(At(2026, 11, 21, 12, 0));

        Assert.True(clock.Now >= before);
    }

    private static DateTimeOffset Wall(string text)
    {
        DateTime wall = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return MarketTime.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }

    private static SimulatedClock Clock(FakeTimeProvider time, DateTimeOffset? start = null, double speed = 1) =>
        new(Options.Create(new SimulatedOptions { StartAt = start, Speed = speed }), time);
}
