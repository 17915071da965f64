using Strikelight.Core.Candles;

namespace Strikelight.Core.Tests.Candles;

public sealed class CandleSeriesTests
{
    private static readonly CandleSeries Bars = new(
        TimeSpan.FromMinutes(5),
        [0, 300, 600],
        [1, 2, 3],
        [4, 5, 6],
        [0.1, 0.2, 0.3],
        [1.5, 2.5, 3.5],
        [10, double.NaN, 30]
    );

    [Fact]
    public void Slice_OfARange_HasThoseBarsInEveryColumn()
    {
        CandleSeries last = Bars[1..];

        Assert.Equal(2, last.Count);
        Assert.Equal(Bars.Interval, last.Interval);
        Assert.Equal([300L, 600], last.StartUnixSeconds.ToArray());
        Assert.Equal([2.0, 3], last.OpenUsd.ToArray());
        Assert.Equal([5.0, 6], last.HighUsd.ToArray());
        Assert.Equal([0.2, 0.3], last.LowUsd.ToArray());
        Assert.Equal([2.5, 3.5], last.CloseUsd.ToArray());
        Assert.Equal([double.NaN, 30], last.VolumeShares.ToArray());
    }

    [Fact]
    public void Slice_OfNothing_IsEmptyAndBeyondTheBarsRefused()
    {
        Assert.Equal(0, Bars[..0].Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => Bars.Slice(2, 2));
    }
}
