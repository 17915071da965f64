using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Indicators;

namespace Strikelight.Core.Tests.Indicators;

public sealed class SessionLevelsTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void Of_TwoSessions_PreviousExtremesAndOpeningRange()
    {
        SessionLevels levels = SessionLevels.Of(
            Bars(
                (Friday, 9, 30, 100),
                (Friday, 12, 0, 120),
                (Friday, 15, 45, 110),
                (Monday, 9, 30, 112),
                (Monday, 9, 45, 118),
                (Monday, 10, 0, 130)
            ),
            MarketTime.At(Monday, new(10, 10))
        );

        Assert.Equal(new SessionLevels(121, 99, 110, 119, 111), levels);
    }

    [Fact]
    public void Of_OpeningRangeStillRunning_ItIsMissing()
    {
        SessionLevels levels = SessionLevels.Of(
            Bars((Friday, 9, 30, 100), (Monday, 9, 30, 112)),
            MarketTime.At(Monday, new(9, 50))
        );

        Assert.Equal(101, levels.PreviousHighUsd);
        Assert.True(double.IsNaN(levels.OpeningHighUsd));
        Assert.True(double.IsNaN(levels.OpeningLowUsd));
    }

    [Fact]
    public void Of_PreviousSessionWithoutItsOpeningBar_IsMissing()
    {
        SessionLevels levels = SessionLevels.Of(
            Bars((Friday, 12, 0, 100), (Monday, 9, 30, 112)),
            MarketTime.At(Monday, new(11, 0))
        );

        Assert.True(double.IsNaN(levels.PreviousHighUsd));
        Assert.True(double.IsNaN(levels.PreviousCloseUsd));
        Assert.Equal(113, levels.OpeningHighUsd);
    }

    /// <summary>Bars of fifteen minutes that close at the price, one USD of room on each side.</summary>
    private static CandleSeries Bars(params (DateOnly Date, int Hour, int Minute, double Price)[] bars)
    {
        double[] prices = [.. bars.Select(bar => bar.Price)];
        return new(
            TimeSpan.FromMinutes(15),
            [.. bars.Select(bar => MarketTime.At(bar.Date, new(bar.Hour, bar.Minute)).ToUnixTimeSeconds())],
            prices,
            [.. prices.Select(price => price + 1)],
            [.. prices.Select(price => price - 1)],
            prices,
            new double[bars.Length]
        );
    }
}
