using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Web.Board;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Tests.Pages.Levels;

public sealed class CandleViewsTests
{
    private static readonly DateOnly[] Days =
    [
        new(2026, 11, 17),
        new(2026, 11, 18),
        new(2026, 11, 19),
        new(2026, 11, 20),
    ];

    [Fact]
    public void Of_FourSessions_TwoShownAndAveragesWarmFromTheFirst()
    {
        CandlesView view = CandleViews.Of(PriceBars.OfSource(Bars()), 2, MarketTime.At(Days[3], new(15, 0)));

        Assert.Equal(2 * 78, view.Series!.Count);
        Assert.Equal(MarketTime.At(Days[2], new(9, 30)).ToUnixTimeSeconds(), view.Series.StartUnixSeconds[0]);
        Assert.Equal(view.Series.Count, view.Vwap.Count);
        Assert.Equal(view.Series.Count, view.AnchoredVwap.Count);
        Assert.All(view.Ema21, average => Assert.True(double.IsFinite(average)));
        Assert.NotEmpty(view.MacdCrosses);
        Assert.All(view.MacdCrosses, cross => Assert.InRange(cross.BarIndex, 0, view.Series.Count - 2));
    }

    [Fact]
    public void Of_FirstBarShown_AnchorsTheVwap()
    {
        CandlesView view = CandleViews.Of(PriceBars.OfSource(Bars()), 2, MarketTime.At(Days[3], new(15, 0)));

        Assert.Equal(view.Series!.CloseUsd[0], view.AnchoredVwap[0], 1e-9);
    }

    /// <summary>Five-minute bars of a slow wave, each at one price.</summary>
    private static CandleSeries Bars()
    {
        long[] starts =
        [
            .. Days.SelectMany(day =>
                Enumerable
                    .Range(0, 78)
                    .Select(i => MarketTime.At(day, new(9, 30)).AddMinutes(5 * i).ToUnixTimeSeconds())
            ),
        ];
        double[] prices = [.. Enumerable.Range(0, starts.Length).Select(i => 100 + 5 * Math.Sin(i / 15.0))];
        double[] volumes = new double[starts.Length];
        Array.Fill(volumes, 1000);
        return new(TimeSpan.FromMinutes(5), starts, prices, prices, prices, prices, volumes);
    }
}
