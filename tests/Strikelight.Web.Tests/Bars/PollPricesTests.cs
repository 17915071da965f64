using Microsoft.Extensions.Time.Testing;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder.Bars;

namespace Strikelight.Web.Tests.Bars;

public sealed class PollPricesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 20);

    private readonly ScriptedProvider _provider = new(new FakeTimeProvider(Noon));

    [Fact]
    public void Offer_TwoPollsOfOneSecond_KeepsTheLater()
    {
        PollPrices prices = new(_provider);

        prices.Offer(Chain(Noon, 100));
        prices.Offer(Chain(Noon, 101));

        Assert.Equal([new PricePoint(Noon.ToUnixTimeSeconds(), 101)], prices.Points("SPY", Day));
    }

    [Fact]
    public void Offer_OutsideTheSession_IsPassedOver()
    {
        PollPrices prices = new(_provider);

        prices.Offer(Chain(Noon.AddHours(-3), 100));
        prices.Offer(Chain(Noon.AddHours(4).AddSeconds(1), 100));
        prices.Offer(Chain(Noon.AddDays(1), 100));

        Assert.Equal(0, prices.Bytes);
    }

    [Fact]
    public void Offer_OfASimulatedMarket_IsPassedOver()
    {
        _provider.Info = _provider.Info with { Kind = ProviderKind.Simulated };
        PollPrices prices = new(_provider);

        prices.Offer(Chain(Noon, 100));

        Assert.Empty(prices.Points("SPY", Day));
    }

    [Fact]
    public void Offer_MoreSymbolsThanFit_StaysWithinItsBytesAndCountsWhatItRefused()
    {
        PollPrices prices = new(_provider);

        for (int symbol = 0; symbol < 4000; symbol++)
        {
            prices.Offer(Chain(Noon, 100, $"S{symbol}"));
        }

        Assert.InRange(prices.Bytes, 1, PollPrices.BytesMost + 1024);
        Assert.True(prices.Refused > 0);
    }

    private static AnalyzedChain Chain(DateTimeOffset at, double spotUsd, string symbol = "SPY") =>
        new(SampleChain.At(symbol, at, spotUsd), _ => throw new InvalidOperationException("not asked for"));
}
