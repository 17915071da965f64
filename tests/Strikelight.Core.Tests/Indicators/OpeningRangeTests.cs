using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Indicators;

namespace Strikelight.Core.Tests.Indicators;

public sealed class OpeningRangeTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateOnly HalfDay = new(2026, 11, 27);

    [Fact]
    public void Of_RangeOver_HasItsExtremesAndNoLaterOnes()
    {
        OpeningRange range = OpeningRange.Of(Bars(Monday, 112, 118, 109, 130), At(Monday, 9, 45), Minutes(15));

        Assert.Equal((119.0, 108.0), (range.HighUsd, range.LowUsd));
        Assert.True(range.IsKnown);
    }

    [Fact]
    public void Of_HalfHour_IsTheRangeOfTheSessionLevels()
    {
        CandleSeries bars = Bars(Monday, 112, 118, 109, 130, 90, 111, 113);
        DateTimeOffset now = At(Monday, 10, 5);

        OpeningRange range = OpeningRange.Of(bars, now, SessionLevels.OpeningRange);

        SessionLevels levels = SessionLevels.Of(bars, now);
        Assert.Equal((levels.OpeningHighUsd, levels.OpeningLowUsd), (range.HighUsd, range.LowUsd));
    }

    [Theory]
    [InlineData(15, 9, 44, "not over")]
    [InlineData(7, 12, 0, "No bar ends")]
    [InlineData(240, 12, 0, "shorter")] // a half day has 210 minutes
    public void Of_RangeThatCannotBeKnown_SaysWhy(int minutes, int hour, int minute, string why)
    {
        OpeningRange range = OpeningRange.Of(
            Bars(HalfDay, 112, 118, 109, 130),
            At(HalfDay, hour, minute),
            Minutes(minutes)
        );

        Assert.True(double.IsNaN(range.HighUsd));
        Assert.Contains(why, range.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_BarsWithoutTheOpening_SaysSo() =>
        Assert.Contains(
            "do not hold",
            OpeningRange.Of(Bars(Monday, 112), At(HalfDay, 12, 0), Minutes(15)).Text,
            StringComparison.Ordinal
        );

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);

    private static DateTimeOffset At(DateOnly date, int hour, int minute) => MarketTime.At(date, new(hour, minute));

    /// <summary>Bars of five minutes from the opening that close at the price, one USD of room on each side.</summary>
    private static CandleSeries Bars(DateOnly date, params double[] prices) =>
        new(
            Minutes(5),
            [.. prices.Select((_, i) => At(date, 9, 30).AddMinutes(5 * i).ToUnixTimeSeconds())],
            prices,
            [.. prices.Select(price => price + 1)],
            [.. prices.Select(price => price - 1)],
            prices,
            new double[prices.Length]
        );
}
