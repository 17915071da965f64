using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Simulated;
using static Strikelight.Providers.Tests.Simulated.SimulatedFixture;

namespace Strikelight.Providers.Tests.Simulated;

public sealed class SimulatedCandleTests
{
    private static readonly SimulatedProvider Market = Provider();

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(1440)]
    public async Task NewestBar_AtAnyInstant_ClosesAtTheChainsSpot(int minutes)
    {
        foreach (DateTimeOffset at in new[] { Morning, Morning.AddSeconds(31), At(2026, 11, 18, 16, 0) })
        {
            CandleSeries bars = await BarsAsync(Market, "TSLA", TimeSpan.FromMinutes(minutes), 2, at);
            ChainSnapshot chain = await ChainAsync(Market, "TSLA", at);

            Assert.Equal(chain.SpotUsd, bars.CloseUsd[^1]);
        }
    }

    [Fact]
    public async Task Bars_OfAnyLength_HoldTheirOwnOpenAndClose()
    {
        CandleSeries bars = await BarsAsync(Market, "SPY", TimeSpan.FromMinutes(1), 3, Morning);
        for (int i = 0; i < bars.Count; i++)
        {
            Assert.True(bars.LowUsd[i] <= Math.Min(bars.OpenUsd[i], bars.CloseUsd[i]));
            Assert.True(bars.HighUsd[i] >= Math.Max(bars.OpenUsd[i], bars.CloseUsd[i]));
            Assert.True(bars.VolumeShares[i] >= 0);
        }
    }

    [Fact]
    public async Task DailyBar_AgainstItsMinutes_HasTheSameExtremesAndVolume()
    {
        CandleSeries minutes = await BarsAsync(Market, "AAPL", TimeSpan.FromMinutes(1), 1, At(2026, 11, 17, 16, 0));
        CandleSeries day = await BarsAsync(Market, "AAPL", TimeSpan.FromDays(1), 1, At(2026, 11, 17, 16, 0));

        Assert.Equal(390, minutes.Count);
        Assert.Equal(minutes.OpenUsd[0], day.OpenUsd[0]);
        Assert.Equal(minutes.CloseUsd[^1], day.CloseUsd[0]);
        Assert.Equal(minutes.VolumeShares.ToArray().Sum(), day.VolumeShares[0]);
        double high = minutes.HighUsd.ToArray().Max();
        double low = minutes.LowUsd.ToArray().Min();
        Assert.InRange(day.HighUsd[0] / high, 0.9997, 1); // the minutes' own ends add points of the path
        Assert.InRange(day.LowUsd[0] / low, 1, 1.0003);
    }

    [Fact]
    public async Task ChainHeader_AtTheSameInstant_SaysWhatTheDailyBarSays()
    {
        ChainSnapshot chain = await ChainAsync(Market, "MU", Morning);
        CandleSeries day = await BarsAsync(Market, "MU", TimeSpan.FromDays(1), 2, Morning);
        UnderlyingQuote quote = chain.Header.Underlying;

        Assert.Equal(quote.PreviousCloseUsd, day.CloseUsd[0]);
        Assert.Equal(quote.OpenUsd, day.OpenUsd[1]);
        Assert.Equal(quote.HighUsd, day.HighUsd[1]);
        Assert.Equal(quote.LowUsd, day.LowUsd[1]);
        Assert.Equal(quote.VolumeShares, (long)day.VolumeShares[1]);
    }

    [Fact]
    public async Task Volume_OfAnIndex_IsMissing()
    {
        CandleSeries bars = await BarsAsync(Market, "SPX", TimeSpan.FromMinutes(5), 1, Morning);

        Assert.All(bars.VolumeShares.ToArray(), volume => Assert.True(double.IsNaN(volume)));
    }

    [Fact]
    public async Task Volume_OverTheDay_IsHighAtItsEnds()
    {
        CandleSeries bars = await BarsAsync(Market, "QQQ", TimeSpan.FromMinutes(30), 20, At(2026, 11, 18, 16, 0));
        double[] byHalfHour = new double[13];
        for (int i = 0; i < bars.Count; i++)
        {
            byHalfHour[i % 13] += bars.VolumeShares[i];
        }

        Assert.True(byHalfHour[0] > 1.5 * byHalfHour[6]);
        Assert.True(byHalfHour[12] > 1.5 * byHalfHour[6]);
    }

    [Fact]
    public async Task HalfDay_InMinutes_EndsAtOne()
    {
        CandleSeries bars = await BarsAsync(Market, "SPY", TimeSpan.FromMinutes(1), 1, At(2026, 11, 27, 18, 0));

        Assert.Equal(210, bars.Count);
        Assert.Equal(At(2026, 11, 27, 12, 59).ToUnixTimeSeconds(), bars.StartUnixSeconds[^1]);
    }

    [Fact]
    public async Task Bars_OnTheMinute_StartTheNewBarWithOnePoint()
    {
        CandleSeries bars = await BarsAsync(Market, "SPY", TimeSpan.FromMinutes(1), 1, At(2026, 11, 18, 10, 0));

        Assert.Equal(At(2026, 11, 18, 10, 0).ToUnixTimeSeconds(), bars.StartUnixSeconds[^1]);
        Assert.Equal(bars.OpenUsd[^1], bars.CloseUsd[^1]);
        Assert.Equal(31, bars.Count);
    }

    [Theory]
    [InlineData(0.5, 1, FetchFailure.NotOffered)]
    [InlineData(7 * 1440, 1, FetchFailure.NotOffered)]
    [InlineData(1, 5000, FetchFailure.TooLarge)]
    public async Task Request_ThatCannotBeServed_SaysWhy(double minutes, int sessions, FetchFailure expected)
    {
        TimeSpan interval = TimeSpan.FromMinutes(minutes);
        var result = await Market.GetCandlesAsync("SPY", interval, sessions, null, CancellationToken.None);

        Assert.Equal(expected, result.Failure);
        Assert.NotEmpty(result.Detail);
        Assert.Null(result.Value);
    }
}
