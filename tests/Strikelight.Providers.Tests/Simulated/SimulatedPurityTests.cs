using CsCheck;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Simulated;
using static Strikelight.Providers.Tests.Simulated.SimulatedFixture;

namespace Strikelight.Providers.Tests.Simulated;

public sealed class SimulatedPurityTests
{
    private static readonly string[] Symbols = ["SPY", "VIX", "NVDA", "BRK.B", "SQQQ", "OPBK"];

    [Fact]
    public async Task Chain_AskedInAnotherOrderOfAnotherInstance_IsBitEqual()
    {
        DateTimeOffset[] times =
        [
            Morning,
            Morning.AddDays(-6),
            Morning.AddMinutes(3),
            At(2024, 2, 29, 15, 59).AddSeconds(59),
        ];
        SimulatedProvider first = Provider();
        SimulatedProvider second = Provider();
        Dictionary<(string, DateTimeOffset), ChainSnapshot> chains = [];
        foreach (string symbol in Symbols)
        {
            foreach (DateTimeOffset at in times)
            {
                chains[(symbol, at)] = await ChainAsync(first, symbol, at);
            }
        }

        foreach (((string symbol, DateTimeOffset at), ChainSnapshot expected) in chains.Reverse())
        {
            AssertSame(expected, await ChainAsync(second, symbol, at));
        }
    }

    [Fact]
    public async Task Chain_WithoutAnyCache_IsBitEqual()
    {
        SimulatedProvider cached = Provider();
        SimulatedProvider bare = Provider(cacheBytes: 0);
        foreach (string symbol in Symbols)
        {
            await ChainAsync(cached, symbol, Morning.AddHours(-1));

            AssertSame(await ChainAsync(bare, symbol, Morning), await ChainAsync(cached, symbol, Morning));
        }

        Assert.Equal(0, bare.CacheBytes);
        Assert.True(cached.CacheBytes > 0);
    }

    [Fact]
    public async Task Chain_AskedFromManyThreads_IsBitEqual()
    {
        ChainSnapshot expected = await ChainAsync(Provider(), "AMD", Morning);
        SimulatedProvider shared = Provider(cacheBytes: 200_000); // a few days only: entries come and go

        await Parallel.ForAsync(
            0,
            24,
            async (i, _) =>
            {
                await ChainAsync(shared, "AMD", Morning.AddDays(-i));
                AssertSame(expected, await ChainAsync(shared, "AMD", Morning));
            }
        );
    }

    [Fact]
    public async Task Cache_AskedForManyDays_StaysWithinItsBytes()
    {
        const long most = 300_000;
        SimulatedProvider provider = Provider(cacheBytes: most);
        for (int day = 0; day < 40; day++)
        {
            await ChainAsync(provider, day % 2 == 0 ? "CAVA" : "KO", Morning.AddDays(-day));

            Assert.InRange(provider.CacheBytes, 1, most);
        }
    }

    [Fact]
    public async Task Chain_OfAnotherSeed_IsAnotherMarket()
    {
        ChainSnapshot one = await ChainAsync(Provider(1), "SPY", Morning);
        ChainSnapshot two = await ChainAsync(Provider(2), "SPY", Morning);

        Assert.NotEqual(one.SpotUsd, two.SpotUsd);
        Assert.False(one.OpenInterest.SequenceEqual(two.OpenInterest));
    }

    [Fact]
    public void Chain_OfAnySymbolAtAnySecond_AnswersAndAgreesWithItsBars()
    {
        long first = At(2016, 1, 5, 9, 30).ToUnixTimeSeconds();
        long last = At(2028, 2, 29, 16, 0).ToUnixTimeSeconds();
        SimulatedProvider provider = Provider();
        Gen.Select(Gen.Int[0, provider.Symbols.Count - 1], Gen.Long[first, last])
            .Sample(
                (index, second) =>
                {
                    string symbol = provider.Symbols[index].Symbol;
                    DateTimeOffset at = DateTimeOffset.FromUnixTimeSeconds(second);
                    ChainSnapshot chain = ChainAsync(provider, symbol, at).GetAwaiter().GetResult();
                    CandleSeries bars = BarsAsync(provider, symbol, TimeSpan.FromMinutes(15), 1, at)
                        .GetAwaiter()
                        .GetResult();

                    Assert.Equal(chain.SpotUsd, bars.CloseUsd[^1]);
                    Assert.True(chain.Header.MarketTime <= at);
                    Assert.True(chain.Counts.Used > 0);
                },
                iter: 200
            );
    }

    [Fact]
    public async Task Bars_AskedAgainLater_AreBitEqualWhereClosed()
    {
        SimulatedProvider provider = Provider();
        CandleSeries early = await BarsAsync(provider, "NVDA", TimeSpan.FromMinutes(5), 2, Morning);
        CandleSeries late = await BarsAsync(Provider(), "NVDA", TimeSpan.FromMinutes(5), 2, Morning.AddHours(2));
        int closed = early.Count - 1;

        Assert.True(early.OpenUsd[..closed].SequenceEqual(late.OpenUsd[..closed]));
        Assert.True(early.HighUsd[..closed].SequenceEqual(late.HighUsd[..closed]));
        Assert.True(early.LowUsd[..closed].SequenceEqual(late.LowUsd[..closed]));
        Assert.True(early.CloseUsd[..closed].SequenceEqual(late.CloseUsd[..closed]));
        Assert.True(early.VolumeShares[..closed].SequenceEqual(late.VolumeShares[..closed]));
    }
}
