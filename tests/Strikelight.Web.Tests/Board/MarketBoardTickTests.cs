using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Board;

public sealed class MarketBoardTickTests : IAsyncLifetime
{
    private static readonly TimeSpan Cadence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    // Calls and puts of the sample have the same open interest: with opposite signs they would add up to nothing.
    private static readonly LevelsRequest Gross = new() { Sign = SignConvention.Gross };
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero));
    private readonly ScriptedProvider _provider;
    private readonly MarketBoard _board;

    public MarketBoardTickTests()
    {
        _provider = new(_clock) { Price = _ => Priced(101.25) };
        TickEvery(TimeSpan.FromSeconds(1));
        _board = new(
            _provider,
            chain => ChainAnalyzer.Analyze(chain, PricingOptions.Default),
            Options.Create(new BoardOptions()),
            BudgetPlan.Of(new(1L << 30, "test"), new BudgetOptions()),
            _clock,
            NullLogger<MarketBoard>.Instance
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _board.StartAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _board.StopAsync(CancellationToken.None);
        _board.Dispose();
    }

    [Fact]
    public async Task Tick_OfAWatchedSymbol_IsTheChainAtThatPriceToTheLastBit()
    {
        SymbolState polled = await _board.GetAsync("SPX", Cadence, Cancellation);
        ChainLevels before = polled.Chain!.Levels(Gross);
        using IDisposable watch = _board.Watch("SPX", Cadence, () => { })!;

        await Eventually.TrueAsync(() => _board.TicksOf("SPX").Count == 1, "a tick", _clock, Step);
        SymbolState ticked = _board.Peek("SPX");
        ChainLevels after = ticked.Chain!.Levels(Gross);
        ChainAnalysis moved = polled.Chain.Analysis.AtSpot(101.25);
        ChainLevels full = ChainLevels.Compute(moved, Gross);

        Assert.True(ticked.Version > polled.Version);
        Assert.Equal(1, _provider.CallCount("SPX"));
        Assert.Same(polled.Chain.Snapshot, ticked.Chain.Snapshot);
        Assert.True(polled.Chain.Analysis.Volatility == ticked.Chain.Analysis.Volatility, "volatilities are shared");
        Assert.Equal(101.25, after.SpotUsd);
        Assert.NotEqual(before.ZeroGamma.GexAtSpotUsd, after.ZeroGamma.GexAtSpotUsd);
        Assert.Equal(full.ZeroGamma.GexAtSpotUsd, after.ZeroGamma.GexAtSpotUsd);
        Assert.Equal(full.ZeroGamma.Profile.GexUsd, after.ZeroGamma.Profile.GexUsd);
        Assert.Equal(full.CallWall, after.CallWall);
        Assert.Equal(full.PutWall, after.PutWall);
        Assert.Equal(full.MoveToCloseUsd, after.MoveToCloseUsd);
        Assert.True(ticked.Chain.Bytes > polled.Chain.Bytes, "the chain it rests on counts too");
    }

    [Fact]
    public async Task Tick_UnchangedPrice_PublishesNothing()
    {
        _provider.Price = _ => Priced(100);
        SymbolState polled = await _board.GetAsync("SPX", Cadence, Cancellation);
        using IDisposable watch = _board.Watch("SPX", Cadence, () => { })!;

        await Eventually.TrueAsync(() => _provider.PriceCallCount("SPX") >= 3, "three questions", _clock, Step);

        Assert.Equal(polled.Version, _board.Peek("SPX").Version);
    }

    [Fact]
    public async Task Tick_Fails_ChainStaysAndIsNotFailed()
    {
        _provider.Price = _ => FetchResult<UnderlyingQuote>.Failed(FetchFailure.Unavailable, "no answer in time");
        SymbolState polled = await _board.GetAsync("SPX", Cadence, Cancellation);
        using IDisposable watch = _board.Watch("SPX", Cadence, () => { })!;

        await Eventually.TrueAsync(() => _provider.PriceCallCount("SPX") >= 3, "three questions", _clock, Step);

        Assert.Same(polled, _board.Peek("SPX"));
        Assert.Equal(FetchFailure.None, polled.Failure);
    }

    [Fact]
    public async Task Tick_NobodyWatches_IsNotAsked()
    {
        await _board.GetAsync("SPX", Cadence, Cancellation);

        await AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(0, _provider.PriceCallCount("SPX"));
    }

    [Fact]
    public async Task Tick_SourceWithoutTickInterval_IsNeverAsked()
    {
        TickEvery(null);
        await _board.GetAsync("SPX", Cadence, Cancellation);
        using IDisposable watch = _board.Watch("SPX", Cadence, () => { })!;

        await AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(0, _provider.PriceCallCount("SPX"));
    }

    private void TickEvery(TimeSpan? interval) =>
        _provider.Info = new("scripted", "Scripted", ProviderKind.Market, TimeSpan.FromMinutes(1), TimeSpan.Zero)
        {
            TickInterval = interval,
        };

    private FetchResult<UnderlyingQuote> Priced(double priceUsd) =>
        FetchResult<UnderlyingQuote>.Ok(new(priceUsd, _clock.GetUtcNow()));

    private async Task AdvanceAsync(TimeSpan span)
    {
        for (TimeSpan done = TimeSpan.Zero; done < span; done += Step)
        {
            _clock.Advance(Step);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancellation);
        }
    }
}
