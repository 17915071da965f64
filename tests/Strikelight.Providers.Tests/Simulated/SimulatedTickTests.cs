using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Simulated;

namespace Strikelight.Providers.Tests.Simulated;

public sealed class SimulatedTickTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 18, 16, 7, 0, TimeSpan.Zero));
    private readonly SimulatedProvider _provider;

    public SimulatedTickTests()
    {
        IOptions<SimulatedOptions> options = Options.Create(
            new SimulatedOptions { StartAt = SimulatedFixture.Morning }
        );
        _provider = new(options, new(options, _time), _time);
    }

    [Theory]
    [InlineData("SPX")]
    [InlineData("SPY")]
    public async Task Price_AtAMoment_IsTheOneTheChainOfThatMomentHas(string symbol)
    {
        for (int second = 0; second < 20; second++)
        {
            UnderlyingQuote price = (await _provider.GetUnderlyingAsync(symbol, CancellationToken.None)).Value!;
            ChainSnapshot chain = (await _provider.GetChainAsync(symbol, null, CancellationToken.None)).Value!;

            Assert.Equal(chain.Header.Underlying, price);
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task Price_OverAMinute_Moves()
    {
        HashSet<double> prices = [];
        for (int second = 0; second < 60; second++)
        {
            prices.Add((await _provider.GetUnderlyingAsync("SPX", CancellationToken.None)).Value!.PriceUsd);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(prices.Count > 10, $"{prices.Count} prices in a minute");
    }

    [Fact]
    public async Task Price_OfAnUnknownSymbol_IsAFailureWithItsReason()
    {
        FetchResult<UnderlyingQuote> none = await _provider.GetUnderlyingAsync("ZZZZZ", CancellationToken.None);

        Assert.Null(none.Value);
        Assert.Equal(FetchFailure.UnknownSymbol, none.Failure);
    }
}
