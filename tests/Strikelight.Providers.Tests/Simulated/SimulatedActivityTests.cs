using Strikelight.Core.Contracts;
using Strikelight.Providers.Simulated;
using static Strikelight.Providers.Tests.Simulated.SimulatedFixture;

namespace Strikelight.Providers.Tests.Simulated;

public sealed class SimulatedActivityTests
{
    private static readonly SimulatedProvider Market = Provider();

    [Theory]
    [InlineData("SPX")]
    [InlineData("NVDA")]
    [InlineData("CAVA")]
    public async Task Volume_ThroughASession_StartsAtNothingAndNeverFalls(string symbol)
    {
        ChainSnapshot before = await ChainAsync(Market, symbol, At(2026, 11, 18, 9, 30));
        Assert.Equal(0, before.Volume.ToArray().Sum());
        for (int minutes = 7; minutes <= 390; minutes += 29)
        {
            ChainSnapshot chain = await ChainAsync(Market, symbol, At(2026, 11, 18, 9, 30).AddMinutes(minutes));
            for (int i = 0; i < chain.Count; i++)
            {
                Assert.True(chain.Volume[i] >= before.Volume[i]);
                Assert.True(chain.LastTradeUnixSeconds[i] >= before.LastTradeUnixSeconds[i]);
                bool traded = chain.Volume[i] > before.Volume[i];
                bool later = chain.LastTradeUnixSeconds[i] > before.LastTradeUnixSeconds[i];
                Assert.Equal(traded, later);
            }
            before = chain;
        }
        Assert.True(before.Volume.ToArray().Sum() > 0);
    }

    [Fact]
    public async Task LastTrade_WhileNothingTrades_KeepsItsPrice()
    {
        ChainSnapshot first = await ChainAsync(Market, "KO", Morning);
        ChainSnapshot second = await ChainAsync(Market, "KO", Morning.AddMinutes(11));
        int standing = 0;
        for (int i = 0; i < first.Count; i++)
        {
            if (first.Volume[i] > 0 && first.Volume[i] == second.Volume[i])
            {
                Assert.Equal(first.LastUsd[i], second.LastUsd[i]);
                standing++;
            }
        }

        Assert.True(standing > 50);
    }

    [Theory]
    [InlineData("SPX")]
    [InlineData("IWM")]
    [InlineData("AMD")]
    public async Task OpenInterest_FromSessionToSession_RollsByItsStatedChange(string symbol)
    {
        ChainSnapshot open = await ChainAsync(Market, symbol, At(2026, 11, 18, 9, 30));
        ChainSnapshot close = await ChainAsync(Market, symbol, At(2026, 11, 18, 16, 0));
        ChainSnapshot next = await ChainAsync(Market, symbol, At(2026, 11, 19, 9, 30));
        int moved = 0;

        Assert.True(open.OpenInterest.SequenceEqual(close.OpenInterest));
        Assert.True(open.OpenInterestChange.SequenceEqual(close.OpenInterestChange));
        foreach ((int today, int tomorrow) in Shared(close, next))
        {
            int change = next.OpenInterest[tomorrow] - close.OpenInterest[today];
            Assert.Equal(change, next.OpenInterestChange[tomorrow]);
            Assert.True(Math.Abs(change) <= close.Volume[today]); // whatever changed has traded
            Assert.True(next.OpenInterest[tomorrow] >= 0);
            moved += change != 0 ? 1 : 0;
        }
        Assert.True(moved > close.Count / 4);
    }

    [Fact]
    public async Task DailyExpiry_OnItsFirstDay_HasNoOpenInterest()
    {
        ChainSnapshot before = await ChainAsync(Market, "SPX", At(2026, 11, 17, 12, 0));
        ChainSnapshot after = await ChainAsync(Market, "SPX", At(2026, 11, 18, 12, 0));
        OptionSeries listed = after.Series.First(series => !before.Series.Any(old => old.Expiry == series.Expiry));
        ReadOnlySpan<int> interest = after.OpenInterest[listed.Start..listed.End];

        Assert.False(interest.ContainsAnyExcept(0));
    }

    [Fact]
    public async Task Index_OverManyCloses_HasTheSharesOfRealOnes()
    {
        double sameDay = 0;
        double puts = 0;
        double calls = 0;
        double putInterest = 0;
        double callInterest = 0;
        for (int day = 2; day <= 20; day++)
        {
            ChainSnapshot chain = await ChainAsync(Market, "SPX", At(2026, 11, day, 16, 0));
            for (int i = 0; i < chain.Count; i++)
            {
                bool put = chain.Side[i] == OptionSide.Put;
                puts += put ? chain.Volume[i] : 0;
                calls += put ? 0 : chain.Volume[i];
                putInterest += put ? chain.OpenInterest[i] : 0;
                callInterest += put ? 0 : chain.OpenInterest[i];
                OptionSeries series = chain.Series[chain.SeriesIndex[i]];
                bool expires = series.SettlesAt == chain.Header.MarketTime;
                sameDay += expires ? chain.Volume[i] : 0;
            }
        }

        Assert.InRange(sameDay / (puts + calls), 0.4, 0.6);
        Assert.InRange(puts / calls, 0.9, 1.4);
        Assert.InRange(putInterest / callInterest, 1.15, 1.8);
    }

    [Fact]
    public async Task Volume_OverStrikes_GathersNearTheMoney()
    {
        ChainSnapshot chain = await ChainAsync(Market, "SPX", At(2026, 11, 18, 16, 0));
        OptionSeries today = chain.Series[0];
        double near = 0;
        double all = 0;
        for (int i = today.Start; i < today.End; i++)
        {
            bool close = Math.Abs(chain.StrikeUsd[i] / chain.SpotUsd - 1) < 0.015;
            near += close ? chain.Volume[i] : 0;
            all += chain.Volume[i];
        }

        Assert.True(near > 0.7 * all);
    }
}
