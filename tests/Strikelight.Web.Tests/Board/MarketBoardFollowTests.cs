using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Board;

public sealed class MarketBoardFollowTests : IAsyncLifetime
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Fast = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero));
    private readonly ScriptedProvider _provider;
    private readonly MarketBoard _board;

    public MarketBoardFollowTests()
    {
        _provider = new(_clock);
        _provider.Info = _provider.Info with { TickInterval = TimeSpan.FromSeconds(1) };
        _board = new(
            _provider,
            chain => throw new InvalidOperationException($"no analysis of {chain.Header.Symbol} is asked for here"),
            Options.Create(new BoardOptions { MaxSymbols = 2 }),
            BudgetPlan.Of(new(1L << 30, "test"), new()),
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
    public async Task Follow_WhileHeld_PollsAtItsCadenceWithoutAViewerOrATick()
    {
        using IDisposable follow = Followed("SPX", Fast);

        await Eventually.TrueAsync(() => _provider.CallCount("SPX") >= 4, "four polls", _clock, Step);

        Assert.Equal(0, _board.ViewerCount("SPX"));
        Assert.True(_board.IsFollowed("SPX"));
        Assert.Equal(0, _provider.PriceCallCount("SPX"));
        Assert.True(_clock.GetUtcNow() >= new DateTimeOffset(2026, 11, 20, 15, 0, 14, TimeSpan.Zero));
    }

    [Fact]
    public async Task Follow_WithAFasterViewer_PollsAtTheShorterCadenceAndBackAgain()
    {
        using IDisposable follow = Followed("SPX", Slow);
        using (IDisposable watch = _board.Watch("SPX", Fast, () => { })!)
        {
            await Eventually.TrueAsync(() => _provider.CallCount("SPX") >= 4, "polls for the viewer", _clock, Step);
            Assert.Equal(1, _board.ViewerCount("SPX"));
        }
        await AdvanceAsync(TimeSpan.FromSeconds(40)); // the grace of the viewer
        int calls = _provider.CallCount("SPX");

        await AdvanceAsync(TimeSpan.FromSeconds(50));

        Assert.InRange(_provider.CallCount("SPX") - calls, 0, 1);
        Assert.Equal(0, _board.ViewerCount("SPX"));
    }

    [Fact]
    public async Task Follow_Released_EndsPollingAtOnce()
    {
        IDisposable follow = Followed("SPX", Fast);
        await Eventually.TrueAsync(() => _provider.CallCount("SPX") >= 2, "two polls", _clock, Step);
        follow.Dispose();
        int calls = _provider.CallCount("SPX");

        await AdvanceAsync(TimeSpan.FromSeconds(20));

        Assert.InRange(_provider.CallCount("SPX") - calls, 0, 1); // one may have been under way
        Assert.False(_board.IsFollowed("SPX"));
    }

    [Fact]
    public async Task Follow_OnAFullBoard_GivesWayToAViewerAndIsToldSo()
    {
        using IDisposable first = Followed("AAA", Slow);
        using IDisposable second = Followed("BBB", Slow);
        await Eventually.TrueAsync(
            () => _board.Peek("AAA").Version > 0 && _board.Peek("BBB").Version > 0,
            "both polled",
            _clock,
            Step
        );

        using IDisposable watch = _board.Watch("CCC", Fast, () => { })!;
        Assert.NotNull(watch);
        Assert.Single((string[])["AAA", "BBB"], _board.IsFollowed);
        string gone = _board.IsFollowed("AAA") ? "BBB" : "AAA";
        IDisposable? again = _board.Follow(gone, Slow, out string refusal);

        Assert.Null(again);
        Assert.Contains("as many symbols", refusal, StringComparison.Ordinal);
        Assert.Equal(0, _board.Use().Refusals);
    }

    [Fact]
    public async Task Follow_OnABoardOfPagesJustLookedAt_WaitsUntilNobodyWantsThem()
    {
        await _board.GetAsync("AAA", Fast, Cancellation);
        await _board.GetAsync("BBB", Fast, Cancellation);
        Assert.Null(_board.Follow("CCC", Slow, out _));

        await AdvanceAsync(TimeSpan.FromSeconds(40));
        using IDisposable? follow = _board.Follow("CCC", Slow, out string refusal);

        Assert.NotNull(follow);
        Assert.Empty(refusal);
    }

    [Fact]
    public async Task Follow_AnUnknownSymbol_StaysUntilItIsReleased()
    {
        _provider.Answer = _ =>
            FetchResult<Core.Contracts.ChainSnapshot>.Failed(FetchFailure.UnknownSymbol, "No such symbol.");
        using IDisposable follow = Followed("NONE", Fast);
        await Eventually.TrueAsync(() => _board.Peek("NONE").Version > 0, "an answer", _clock, Step);
        for (int i = 0; i < 300; i++)
        {
            await _board.GetAsync($"X{i}", Fast, Cancellation);
        }

        Assert.True(_board.IsFollowed("NONE"));
    }

    private IDisposable Followed(string symbol, TimeSpan cadence)
    {
        IDisposable? follow = _board.Follow(symbol, cadence, out string refusal);
        Assert.Empty(refusal);
        return Assert.IsAssignableFrom<IDisposable>(follow);
    }

    private async Task AdvanceAsync(TimeSpan span)
    {
        for (TimeSpan done = TimeSpan.Zero; done < span; done += Step)
        {
            _clock.Advance(Step);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancellation);
        }
    }
}
