using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Indicators;

namespace Strikelight.Core.Tests.Indicators;

public sealed class UsualVolumeTests
{
    private static readonly DateOnly Wednesday = new(2026, 11, 18);
    private static readonly DateOnly Thursday = new(2026, 11, 19);
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void SharesOf_TwoEarlierSessions_IsTheMeanOfTheSameMinutes()
    {
        CandleSeries bars = Bars((Wednesday, 100), (Thursday, 300), (Friday, 7));

        Assert.Equal(3 * 200, UsualVolume.SharesOf(bars, At(Friday, 15, 45), At(Friday, 16, 0)));
    }

    [Fact]
    public void SharesOf_PartOfABar_CountsForThatPart()
    {
        CandleSeries bars = Bars((Thursday, 300));

        Assert.Equal(300 + 300 * 3 / 5.0, UsualVolume.SharesOf(bars, At(Friday, 10, 7), At(Friday, 10, 15)), 9);
    }

    [Fact]
    public void SharesOf_NoVolumeOrNoEarlierSession_IsMissing()
    {
        Assert.Equal(
            double.NaN,
            UsualVolume.SharesOf(Bars((Thursday, double.NaN)), At(Friday, 10, 0), At(Friday, 10, 15))
        );
        Assert.Equal(double.NaN, UsualVolume.SharesOf(Bars((Friday, 5)), At(Friday, 10, 0), At(Friday, 10, 15)));
    }

    [Fact]
    public void SharesOf_HalfDay_IsNotComparedWithWholeDays()
    {
        DateOnly half = new(2026, 11, 27);

        Assert.Equal(double.NaN, UsualVolume.SharesOf(Bars((Friday, 5)), At(half, 12, 45), At(half, 13, 0)));
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute) => MarketTime.At(day, new(hour, minute));

    /// <summary>Whole sessions of five-minute bars with one volume each.</summary>
    private static CandleSeries Bars(params (DateOnly Day, double Volume)[] days)
    {
        (long Start, double Volume)[] bars =
        [
            .. days.SelectMany(day =>
                Enumerable
                    .Range(0, 78)
                    .Select(bar => (At(day.Day, 9, 30).AddMinutes(5 * bar).ToUnixTimeSeconds(), day.Volume))
            ),
        ];
        double[] price = [.. bars.Select(_ => 100.0)];
        return new(
            TimeSpan.FromMinutes(5),
            [.. bars.Select(bar => bar.Start)],
            price,
            price,
            price,
            price,
            [.. bars.Select(bar => bar.Volume)]
        );
    }
}
