using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Board;

public sealed class MarketBoardTests : IAsyncLifetime
{
    private const long ChainLineBytes = 1_050_000; // a chain on its way is counted as 500,000
    private static readonly TimeSpan Cadence = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero));
    private readonly ScriptedProvider _provider;
    private readonly MarketBoard _board;

    public MarketBoardTests()
    {
        _provider = new(_clock);
        _board = NewBoard(new BoardOptions());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _board.StartAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _board.StopAsync(CancellationToken.None);
        _board.Dispose();
    }

    [Fact]
    public async Task Get_HundredAskAtOnce_OneFetch()
    {
        TaskCompletionSource gate = new();
        _provider.Gate = gate.Task;
        Task<SymbolState>[] asked =
        [
            .. Enumerable.Range(0, 100).Select(_ => _board.GetAsync("SPX", Cadence, Cancellation)),
        ];
        gate.SetResult();

        SymbolState[] states = await Task.WhenAll(asked);

        Assert.Equal(1, _provider.CallCount("SPX"));
        Assert.All(states, state => Assert.Equal(SampleChain.ContractCount, state.Chain!.Snapshot.Count));
    }

    [Fact]
    public async Task Watch_WhileHeld_PollsAndTells()
    {
        int told = 0;
        using IDisposable watch = _board.Watch("SPX", Cadence, () => Interlocked.Increment(ref told))!;

        await Eventually.TrueAsync(() => Volatile.Read(ref told) >= 3, "three publications", _clock, Step);

        Assert.True(_board.Peek("SPX").Version >= 3);
        Assert.Equal(1, _board.ViewerCount("SPX"));
    }

    [Fact]
    public async Task Watch_AfterASlowReader_PollsAtItsOwnPace()
    {
        await _board.GetAsync("SPX", TimeSpan.FromMinutes(10), Cancellation);
        using IDisposable watch = _board.Watch("SPX", Cadence, () => { })!;

        await AdvanceAsync(TimeSpan.FromSeconds(12));

        Assert.True(_provider.CallCount("SPX") >= 4, $"polled {_provider.CallCount("SPX")} times in 12 s at 2 s");
    }

    [Fact]
    public async Task Watch_Released_PollingStopsAfterTheGrace()
    {
        IDisposable watch = _board.Watch("SPX", Cadence, () => { })!;
        await Eventually.TrueAsync(() => _provider.CallCount("SPX") >= 1, "a first poll", _clock, Step);
        watch.Dispose();
        await AdvanceAsync(TimeSpan.FromSeconds(40));
        int calls = _provider.CallCount("SPX");

        await AdvanceAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(calls, _provider.CallCount("SPX"));
        Assert.Equal(0, _board.ViewerCount("SPX"));
    }

    [Fact]
    public async Task Poll_Fails_LastGoodChainStaysAndTheFailureIsSaid()
    {
        SymbolState good = await _board.GetAsync("SPX", Cadence, Cancellation);
        _provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "no answer in time");
        using IDisposable watch = _board.Watch("SPX", Cadence, () => { })!;

        await Eventually.TrueAsync(() => _board.Peek("SPX").Failure != FetchFailure.None, "a failure", _clock, Step);

        SymbolState failing = _board.Peek("SPX");
        Assert.Same(good.Chain, failing.Chain);
        Assert.Equal("no answer in time", failing.FailureDetail);
        Assert.NotNull(failing.FailingSince);
        Assert.True(failing.Version > good.Version, "viewers must be told of the failure");
    }

    [Fact]
    public async Task Poll_RecoversAfterFailure_FailureIsGone()
    {
        _provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "down");
        using IDisposable watch = _board.Watch("SPX", Cadence, () => { })!;
        await Eventually.TrueAsync(() => _board.Peek("SPX").FailingSince is not null, "a failure", _clock, Step);
        _provider.Answer = null;

        await Eventually.TrueAsync(() => _board.Peek("SPX").Chain is not null, "a recovery", _clock, Step);

        Assert.Null(_board.Peek("SPX").FailingSince);
        Assert.Equal(FetchFailure.None, _board.Peek("SPX").Failure);
    }

    [Fact]
    public async Task Poll_ToldToRetryLater_IsNotRepeatedBefore()
    {
        _provider.Answer = _ =>
            FetchResult<ChainSnapshot>.Failed(FetchFailure.RateLimited, "too often", TimeSpan.FromSeconds(120));
        using IDisposable watch = _board.Watch("SPX", Cadence, () => { })!;
        await Eventually.TrueAsync(() => _provider.CallCount("SPX") == 1, "a first poll", _clock, Step);
        await Eventually.TrueAsync(() => _board.Peek("SPX").Version > 0, "its answer");

        await AdvanceAsync(TimeSpan.FromSeconds(100));

        Assert.Equal(1, _provider.CallCount("SPX"));
    }

    [Fact]
    public async Task Poll_ProviderThrows_BecomesAFailureOfTheSymbol()
    {
        _provider.Answer = _ => throw new InvalidOperationException("a defect");

        SymbolState state = await _board.GetAsync("SPX", Cadence, Cancellation);

        Assert.Null(state.Chain);
        Assert.Equal(FetchFailure.Malformed, state.Failure);
    }

    [Fact]
    public async Task Board_FullOfWatchedSymbols_RefusesTheNext()
    {
        using MarketBoard small = NewBoard(new BoardOptions { MaxSymbols = 2 });
        using IDisposable first = small.Watch("AAA", Cadence, () => { })!;
        using IDisposable second = small.Watch("BBB", Cadence, () => { })!;

        IDisposable? third = small.Watch("CCC", Cadence, () => { });
        SymbolState refused = await small.GetAsync("CCC", Cadence, Cancellation);

        Assert.Null(third);
        Assert.Equal(FetchFailure.RateLimited, refused.Failure);
        Assert.Equal(2, small.SymbolCount);
    }

    [Fact]
    public async Task Get_ManySymbolsNobodyWatches_BytesStayWithinTheLine()
    {
        using MarketBoard small = NewBoard(new BoardOptions { MaxSymbols = 10_000 }, ChainLineBytes);

        for (int i = 0; i < 400; i++)
        {
            await small.GetAsync(SymbolOf(i), Cadence, Cancellation);

            Assert.True(small.Use().Bytes <= ChainLineBytes, $"{small.Use().Bytes} bytes after {i + 1} symbols");
        }

        Assert.True(small.Use().Evictions > 0);
        Assert.Equal(400 - small.Use().Evictions, small.Use().Items);
        Assert.Equal(0, small.Use().Refusals);
    }

    [Fact]
    public async Task Watch_BeyondTheBytesOfTheLine_IsRefusedAndCounted()
    {
        using MarketBoard small = NewBoard(new BoardOptions { MaxSymbols = 10_000 }, ChainLineBytes);
        List<IDisposable> watches = [];
        int refused = 0;
        for (int i = 0; i < 400; i++)
        {
            IDisposable? watch = small.Watch(SymbolOf(i), Cadence, () => { });
            if (watch is not null)
            {
                watches.Add(watch);
                await small.GetAsync(SymbolOf(i), Cadence, Cancellation);
            }
            refused += watch is null ? 1 : 0;
        }

        Assert.True(refused > 0);
        Assert.Equal(refused, small.Use().Refusals);
        Assert.Equal(watches.Count, small.SymbolCount);
        Assert.True(small.Use().Bytes <= ChainLineBytes);
        watches.ForEach(watch => watch.Dispose());
    }

    [Fact]
    public async Task Press_TrimAndRefuse_IdleLeaveAndNobodyComesUntilItIsOver()
    {
        await _board.GetAsync("AAA", Cadence, Cancellation);
        using IDisposable watch = _board.Watch("BBB", Cadence, () => { })!;
        await _board.GetAsync("BBB", Cadence, Cancellation);
        await AdvanceAsync(TimeSpan.FromSeconds(40)); // beyond the grace of a symbol that was asked for once

        _board.Press(PressureLevel.Refuse);
        SymbolState refused = await _board.GetAsync("CCC", Cadence, Cancellation);
        Assert.Equal(1, _board.SymbolCount);
        Assert.Contains("short of memory", refused.FailureDetail, StringComparison.Ordinal);
        Assert.Null(_board.Watch("CCC", Cadence, () => { }));
        _board.Press(PressureLevel.None);

        Assert.NotNull((await _board.GetAsync("CCC", Cadence, Cancellation)).Chain);
    }

    [Fact]
    public async Task Version_SymbolForgottenAndBack_NeverRepeats()
    {
        using MarketBoard small = NewBoard(new BoardOptions { MaxSymbols = 1 });
        long before = (await small.GetAsync("AAA", Cadence, Cancellation)).Version;
        await small.GetAsync("BBB", Cadence, Cancellation);

        long after = (await small.GetAsync("AAA", Cadence, Cancellation)).Version;

        Assert.True(after > before);
        Assert.Equal(1, small.SymbolCount);
    }

    private MarketBoard NewBoard(BoardOptions options, long? chainBytes = null) =>
        new(
            _provider,
            chain => throw new InvalidOperationException($"no analysis of {chain.Header.Symbol} is asked for here"),
            Options.Create(options),
            BudgetPlan.Of(new(1L << 30, "test"), new BudgetOptions { ChainBytes = chainBytes }),
            _clock,
            NullLogger<MarketBoard>.Instance
        );

    private static string SymbolOf(int i) => string.Create(CultureInfo.InvariantCulture, $"S{i}");

    private async Task AdvanceAsync(TimeSpan span)
    {
        for (TimeSpan done = TimeSpan.Zero; done < span; done += Step)
        {
            _clock.Advance(Step);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancellation);
        }
    }
}
