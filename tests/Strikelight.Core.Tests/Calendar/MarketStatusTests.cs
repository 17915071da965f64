using CsCheck;
using Strikelight.Core.Calendar;

namespace Strikelight.Core.Tests.Calendar;

public sealed class MarketStatusTests
{
    [Theory]
    [InlineData("2026-06-15", "00:00:00", MarketPhase.BeforeOpen, "09:30")]
    [InlineData("2026-06-15", "09:29:59", MarketPhase.BeforeOpen, "09:30")]
    [InlineData("2026-06-15", "09:30:00", MarketPhase.Open, "16:00")]
    [InlineData("2026-06-15", "15:59:59", MarketPhase.Open, "16:00")]
    [InlineData("2026-06-15", "16:00:00", MarketPhase.IndexOptionsOnly, "16:15")]
    [InlineData("2026-06-15", "16:15:00", MarketPhase.AfterClose, "00:00")]
    [InlineData("2026-11-27", "12:59:59", MarketPhase.Open, "13:00")] // half day
    [InlineData("2026-11-27", "13:00:00", MarketPhase.IndexOptionsOnly, "13:15")]
    [InlineData("2026-11-27", "13:15:00", MarketPhase.AfterClose, "00:00")]
    [InlineData("2026-11-28", "12:00:00", MarketPhase.Weekend, "00:00")]
    [InlineData("2026-07-03", "12:00:00", MarketPhase.Holiday, "00:00")]
    public void At_ATimeInNewYork_HasThePhaseAndItsEnd(string date, string time, MarketPhase phase, string changesAt)
    {
        MarketStatus status = MarketStatus.At(MarketTime.At(DateOnly.Parse(date, null), TimeOnly.Parse(time, null)));

        Assert.Equal(phase, status.Phase);
        Assert.Equal(changesAt, $"{MarketTime.InZone(status.ChangesAt):HH:mm}");
    }

    [Fact]
    public void At_AHoliday_NamesItAndHasNoSession()
    {
        MarketStatus status = MarketStatus.At(MarketTime.At(new(2026, 7, 3), new(12, 0)));

        Assert.Equal("Independence Day", status.HolidayName);
        Assert.Null(status.Session);
        Assert.Equal(MarketTime.At(new(2026, 7, 6), new(9, 30)), status.OpensAt);
    }

    [Fact]
    public void At_AHalfDay_SaysSo()
    {
        Assert.True(MarketStatus.At(MarketTime.At(new(2026, 11, 27), new(10, 0))).IsHalfDay);
        Assert.False(MarketStatus.At(MarketTime.At(new(2026, 11, 25), new(10, 0))).IsHalfDay);
        Assert.False(MarketStatus.At(MarketTime.At(new(2026, 11, 26), new(10, 0))).IsHalfDay);
    }

    [Fact]
    public void OpensAt_BeforeAndAfterTheOpening_IsTodaysThenTheNext()
    {
        MarketStatus before = MarketStatus.At(MarketTime.At(new(2026, 6, 18), new(8, 0)));
        MarketStatus during = MarketStatus.At(MarketTime.At(new(2026, 6, 18), new(12, 0)));

        Assert.Equal(MarketTime.At(new(2026, 6, 18), new(9, 30)), before.OpensAt);
        Assert.Equal(MarketTime.At(new(2026, 6, 22), new(9, 30)), during.OpensAt); // Juneteenth, then a weekend
    }

    [Fact]
    public void ChangesAt_AtAnyInstant_IsTheFirstInstantOfAnotherPhaseOrDate() =>
        Gen.Long[At(1990, 1, 1), At(2040, 12, 31)]
            .Sample(seconds =>
            {
                MarketStatus status = MarketStatus.At(DateTimeOffset.FromUnixTimeSeconds(seconds));
                MarketStatus lastTick = MarketStatus.At(status.ChangesAt.AddTicks(-1));
                MarketStatus next = MarketStatus.At(status.ChangesAt);
                return status.ChangesAt.ToUnixTimeSeconds() > seconds
                    && lastTick == status
                    && (next.Phase, next.Date) != (status.Phase, status.Date);
            });

    private static long At(int year, int month, int day) =>
        new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
}
