using System.Globalization;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Tests.Exposure;

public sealed class SettlementClockTests
{
    private static readonly DateOnly ThirdFriday = new(2026, 11, 20);

    [Theory]
    [InlineData("09:25:00", "00:05:00", "06:35:00")]
    [InlineData("09:29:59", "00:00:01", "06:30:01")]
    [InlineData("09:30:00", null, "06:30:00")] // the opening root is settled
    [InlineData("15:59:59", null, "00:00:01")]
    public void At_ThirdFriday_CountsOpeningAndClosingRootsToTheSecond(string time, string? toOpening, string toClosing)
    {
        SettlementClock clock = SettlementClock.At(Chain(ThirdFriday, "SPX", "SPXW"), At(ThirdFriday, time));

        Assert.Equal(toOpening, Left(clock, "SPX"));
        Assert.Equal(toClosing, Left(clock, "SPXW"));
        Assert.Equal(toOpening is null ? "SPXW" : "SPX", clock.ZeroDte?.Series.Root.Root);
        Assert.Equal("", clock.NoZeroDte);
    }

    [Fact]
    public void At_MorningOfAnOpeningSettlement_ItNoLongerTrades()
    {
        SettlementClock clock = SettlementClock.At(Chain(ThirdFriday, "SPX"), At(ThirdFriday, "09:00:00"));

        Assert.Equal(TimeSpan.Zero, clock.Countdowns[0].TradingLeft);
        Assert.Equal(SettlementStyle.Am, clock.Countdowns[0].Style);
    }

    [Fact]
    public void At_HalfDay_EndsAtOne()
    {
        DateOnly halfDay = new(2026, 11, 27);

        SettlementClock clock = SettlementClock.At(Chain(halfDay, "SPXW"), At(halfDay, "12:59:30"));

        Assert.Equal("00:00:30", Left(clock, "SPXW"));
        Assert.True(clock.Countdowns[0].IsHalfDay);
    }

    [Theory]
    [InlineData("2026-03-06", "2026-03-09", "2.23:00:00")] // clocks go forward on Sunday: 71 hours, not 72
    [InlineData("2026-10-30", "2026-11-02", "3.01:00:00")] // and back: 73
    public void At_WeekendOfAClockChange_CountsRealTime(string friday, string monday, string left)
    {
        DateOnly from = DateOnly.Parse(friday, CultureInfo.InvariantCulture);
        DateOnly to = DateOnly.Parse(monday, CultureInfo.InvariantCulture);

        SettlementClock clock = SettlementClock.At(Chain(from, to, "SPXW"), At(from, "16:00:00"));

        Assert.Equal(left, Left(clock, "SPXW"));
        Assert.True(clock.Countdowns[0].IsZeroDte); // of the next session
    }

    [Fact]
    public void At_NothingSettlesToday_SaysSoAndCountsTheNext()
    {
        DateOnly tuesday = new(2026, 11, 17);

        SettlementClock clock = SettlementClock.At(Chain(tuesday, ThirdFriday, "SPXW"), At(tuesday, "12:00:00"));

        Assert.Null(clock.ZeroDte);
        Assert.Contains("2026-11-17", clock.NoZeroDte, StringComparison.Ordinal);
        Assert.Equal("3.04:00:00", Left(clock, "SPXW"));
    }

    [Fact]
    public void At_PartOfASecond_RoundsDown()
    {
        DateTimeOffset now = At(ThirdFriday, "15:59:58").AddMilliseconds(1);

        Assert.Equal("00:00:01", Left(SettlementClock.At(Chain(ThirdFriday, "SPXW"), now), "SPXW"));
    }

    private static DateTimeOffset At(DateOnly date, string time) =>
        MarketTime.At(date, TimeOnly.Parse(time, CultureInfo.InvariantCulture));

    private static string? Left(SettlementClock clock, string root) =>
        clock
            .Countdowns.FirstOrDefault(countdown => countdown.Series.Root.Root == root)
            ?.Left.ToString("c", CultureInfo.InvariantCulture);

    private static ChainSnapshot Chain(DateOnly expiry, params string[] roots) => Chain(expiry, expiry, roots);

    /// <summary>A chain of the morning of a date with one expiry of each root.</summary>
    private static ChainSnapshot Chain(DateOnly date, DateOnly expiry, params string[] roots)
    {
        ChainFixture fixture = new("SPX", 6000, At(date, "08:00:00"));
        foreach (string root in roots)
        {
            fixture.Add(OptionSide.Call, 6000, 1, expiry, root);
        }
        return fixture.Chain();
    }
}
