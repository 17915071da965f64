using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Board;

public sealed class MarketBoardKeptTests : IDisposable
{
    private static readonly TimeSpan Cadence = TimeSpan.FromSeconds(2);
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Now);
    private readonly ScriptedProvider _provider;
    private readonly GatedLast _last = new();
    private readonly OfferedChains _offered = new();
    private MarketBoard _board;

    public MarketBoardKeptTests()
    {
        _provider = new(_clock);
        _board = NewBoard();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _board.Dispose();

    [Fact]
    public async Task Get_KeptChainThatComesAfterThePoll_DoesNotReplaceIt()
    {
        TaskCompletionSource gate = new();
        _last.Gate = gate.Task;
        SymbolState polled = await _board.GetAsync("SPX", Cadence, Cancellation);

        gate.SetResult();
        await _last.Ended;
        SymbolState after = await _board.GetAsync("SPX", Cadence, Cancellation);

        Assert.False(polled.IsStored);
        Assert.Same(polled, after);
        Assert.Equal(Now, after.Chain!.Snapshot.Header.MarketTime);
    }

    [Fact]
    public async Task Get_PollThatComesAfterTheKeptChain_ReplacesItAndIsOfferedAlone()
    {
        TaskCompletionSource gate = new();
        _provider.Gate = gate.Task;
        Task<SymbolState> asked = _board.GetAsync("SPX", Cadence, Cancellation);
        await Eventually.TrueAsync(() => asked.IsCompleted, "the kept state", _clock, TimeSpan.FromMilliseconds(100));
        SymbolState kept = await asked;

        gate.SetResult();
        await Eventually.TrueAsync(() => !_board.Peek("SPX").IsStored, "the poll");

        Assert.True(kept.IsStored);
        Assert.True(_board.Peek("SPX").Version > kept.Version);
        Assert.Same(_board.Peek("SPX").Chain, Assert.Single(_offered.Chains));
    }

    [Fact]
    public async Task Get_FailedPollBeforeTheKeptChain_KeepsItsReason()
    {
        TaskCompletionSource gate = new();
        _last.Gate = gate.Task;
        _provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "No line.");
        Task<SymbolState> asked = _board.GetAsync("SPX", Cadence, Cancellation);
        await Eventually.TrueAsync(() => _board.Peek("SPX").Failure != FetchFailure.None, "the poll failed");

        gate.SetResult();
        SymbolState state = await asked;

        Assert.True(state.IsStored);
        Assert.Equal("No line.", state.FailureDetail);
        Assert.Equal(Now, state.FailingSince);
    }

    [Fact]
    public async Task Get_SimulatedSource_IsNotAskedOfWhatWasKept()
    {
        _board.Dispose();
        _provider.Info = _provider.Info with { Kind = ProviderKind.Simulated };
        _board = NewBoard();

        await _board.GetAsync("SPX", Cadence, Cancellation);

        Assert.Equal(0, _last.CallCount);
    }

    [Fact]
    public async Task Get_AgainAndAgain_LooksForTheKeptChainOnce()
    {
        _provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "No line.");
        for (int i = 0; i < 5; i++)
        {
            await _board.GetAsync("SPX", Cadence, Cancellation);
            _clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(1, _last.CallCount);
        Assert.True(_board.Peek("SPX").IsStored);
    }

    private MarketBoard NewBoard() =>
        new(
            _provider,
            chain => ChainAnalyzer.Analyze(chain, new()),
            Options.Create(new BoardOptions()),
            BudgetPlan.Of(new(1L << 30, "test"), new()),
            _clock,
            NullLogger<MarketBoard>.Instance,
            [_offered],
            _last
        );

    private sealed class OfferedChains : IChainSink
    {
        public List<AnalyzedChain> Chains { get; } = [];

        public void Offer(AnalyzedChain chain) => Chains.Add(chain);
    }

    private sealed class GatedLast : ILastChains
    {
        private readonly TaskCompletionSource _ended = new();
        private int _calls;

        public Task Gate { get; set; } = Task.CompletedTask;

        public Task Ended => _ended.Task;

        public int CallCount => Volatile.Read(ref _calls);

        public async Task<FetchResult<ChainSnapshot>> LastAsync(string symbol, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _calls);
            await Gate.WaitAsync(cancellation);
            _ended.TrySetResult();
            return FetchResult<ChainSnapshot>.Ok(SampleChain.At(symbol, Now.AddDays(-1), 90));
        }
    }
}
