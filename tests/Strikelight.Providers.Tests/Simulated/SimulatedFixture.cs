using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Simulated;

namespace Strikelight.Providers.Tests.Simulated;

/// <summary>A provider whose present is long after every time the tests ask for.</summary>
internal static class SimulatedFixture
{
    public static readonly DateTimeOffset Morning = At(2026, 11, 18, 11, 7);

    public static DateTimeOffset At(int year, int month, int day, int hour, int minute) =>
        MarketTime.At(new(year, month, day), new(hour, minute));

    public static SimulatedProvider Provider(long seed = 1, long cacheBytes = 6 * 1024 * 1024)
    {
        SimulatedOptions options = new()
        {
            Seed = seed,
            CacheBytes = cacheBytes,
            StartAt = At(2028, 3, 1, 12, 0),
        };
        FakeTimeProvider time = new(At(2026, 11, 22, 12, 0));
        IOptions<SimulatedOptions> wrapped = Options.Create(options);
        return new(wrapped, new(wrapped, time), time);
    }

    public static async Task<ChainSnapshot> ChainAsync(SimulatedProvider provider, string symbol, DateTimeOffset at)
    {
        FetchResult<ChainSnapshot> result = await provider.GetChainAsync(symbol, at, CancellationToken.None);
        Assert.Equal(FetchFailure.None, result.Failure);
        return result.Value!;
    }

    public static async Task<CandleSeries> BarsAsync(
        SimulatedProvider provider,
        string symbol,
        TimeSpan interval,
        int sessions,
        DateTimeOffset at
    )
    {
        FetchResult<CandleSeries> result = await provider.GetCandlesAsync(
            symbol,
            interval,
            sessions,
            at,
            CancellationToken.None
        );
        Assert.Equal(FetchFailure.None, result.Failure);
        return result.Value!;
    }

    public static void AssertSame(ChainSnapshot expected, ChainSnapshot actual)
    {
        Assert.Equal(expected.Header, actual.Header);
        Assert.Equal(expected.Series, actual.Series);
        Assert.True(expected.StrikeUsd.SequenceEqual(actual.StrikeUsd));
        Assert.True(expected.BidUsd.SequenceEqual(actual.BidUsd));
        Assert.True(expected.AskUsd.SequenceEqual(actual.AskUsd));
        Assert.True(expected.LastUsd.SequenceEqual(actual.LastUsd));
        Assert.True(expected.VendorVolatility.SequenceEqual(actual.VendorVolatility));
        Assert.True(expected.VendorDelta.SequenceEqual(actual.VendorDelta));
        Assert.True(expected.VendorGamma.SequenceEqual(actual.VendorGamma));
        Assert.True(expected.Volume.SequenceEqual(actual.Volume));
        Assert.True(expected.OpenInterest.SequenceEqual(actual.OpenInterest));
        Assert.True(expected.OpenInterestChange.SequenceEqual(actual.OpenInterestChange));
        Assert.True(expected.BidSize.SequenceEqual(actual.BidSize));
        Assert.True(expected.AskSize.SequenceEqual(actual.AskSize));
        Assert.True(expected.LastTradeUnixSeconds.SequenceEqual(actual.LastTradeUnixSeconds));
    }

    /// <summary>Places of the contracts of one chain in another, by root, expiry, strike and side.</summary>
    public static IEnumerable<(int First, int Second)> Shared(ChainSnapshot first, ChainSnapshot second)
    {
        var places = Enumerable.Range(0, second.Count).ToDictionary(i => NameOf(second, i));
        for (int i = 0; i < first.Count; i++)
        {
            if (places.TryGetValue(NameOf(first, i), out int place))
            {
                yield return (i, place);
            }
        }
    }

    private static (string, DateOnly, double, OptionSide) NameOf(ChainSnapshot chain, int i)
    {
        OptionSeries series = chain.Series[chain.SeriesIndex[i]];
        return (series.Root.Root, series.Expiry, chain.StrikeUsd[i], chain.Side[i]);
    }
}
