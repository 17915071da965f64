using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Budget;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Tests.Walls.LookBack;

public sealed class LookBackCacheTests : IDisposable
{
    private const long CapBytes = 200_000;
    private static readonly LookBackKey Key = new("SPY", "test", default, "");

    private readonly FakeTimeProvider _clock = new(new(2026, 11, 20, 15, 30, 0, TimeSpan.Zero));
    private readonly LookBackTopics _topics = new();
    private readonly StoredTopics _stored = new();
    private readonly LookBackCache _cache;
    private int _made;

    public LookBackCacheTests()
    {
        BudgetPlan plan = BudgetPlan.Of(new(256L << 20, "test"), new() { LookBackBytes = CapBytes });
        _cache = new(plan, _topics, _stored, _clock, NullLogger<LookBackCache>.Instance);
    }

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task Peek_OfWhatIsNotThere_BeginsItOnceAndMovesTheTopic()
    {
        TaskCompletionSource gate = new();
        TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using IDisposable watch = _topics.Watch("SPY", () => moved.TrySetResult());
        LookBackWork<Sized> work = Work(10, gate.Task);

        Assert.Equal(LookBackState.Pending, _cache.Peek(Key, work, isLive: true).State);
        Assert.Equal(LookBackState.Pending, _cache.Peek(Key, work, isLive: true).State);
        gate.SetResult();
        await moved.Task.WaitAsync(Cancellation);

        Assert.Equal(LookBackState.Ready, _cache.Peek(Key, work, isLive: true).State);
        Assert.Equal(1, _made);
        Assert.True(_topics.Version("SPY") > 0);
        Assert.Equal(0, _topics.Version("QQQ"));
    }

    [Fact]
    public async Task Peek_WhatIsHeldButNotEnough_IsMadeFromItAndMovesTheTopic()
    {
        await MadeAsync(Key, Work(10));
        Sized? from = null;
        LookBackWork<Sized> longer = new(
            held => held.Bytes >= 20,
            (held, _) =>
            {
                from = held;
                return Task.FromResult(LookBackAnswer<Sized>.Ready(new(20)));
            }
        );

        long version = _topics.Version("SPY");

        LookBackAnswer<Sized> answer = await MadeAsync(Key, longer);

        Assert.Equal((10, 20), (from?.Bytes, answer.Value?.Bytes));
        Assert.True(_topics.Version("SPY") > version);
    }

    [Fact]
    public async Task Peek_AfterAFault_SaysSoAndIsTriedAgainHalfAMinuteLater()
    {
        LookBackWork<Sized> faulty = new(_ => true, (_, _) => throw new InvalidOperationException("out of order"));

        LookBackAnswer<Sized> kept = await MadeAsync(Key, faulty);
        _clock.Advance(TimeSpan.FromSeconds(31));
        LookBackAnswer<Sized> again = await MadeAsync(Key, Work(10));

        Assert.Equal(LookBackState.Failed, kept.State);
        Assert.Contains("the log", kept.Reason, StringComparison.Ordinal);
        Assert.Equal(LookBackState.Ready, again.State);
    }

    [Fact]
    public async Task Peek_OfAReasonThatIsAskedAgain_ShowsItOnLivePagesUntilTheAnswerIsThere()
    {
        LookBackWork<Sized> absent = new(_ => true, (_, _) => Task.FromResult(LookBackAnswer<Sized>.Missing("none")));
        await MadeAsync(Key, absent);
        _clock.Advance(TimeSpan.FromSeconds(31));
        TaskCompletionSource gate = new();

        LookBackAnswer<Sized> live = _cache.Peek(Key, Work(10, gate.Task), isLive: true);
        LookBackAnswer<Sized> past = _cache.Peek(Key, Work(10, gate.Task), isLive: false);
        _clock.Advance(TimeSpan.FromSeconds(61));
        LookBackAnswer<Sized> late = _cache.Peek(Key, Work(10, gate.Task), isLive: true);
        long version = _topics.Version("SPY");
        gate.SetResult();
        await _cache.SettleAsync();

        Assert.Equal((LookBackState.Missing, "none"), (live.State, live.Reason));
        Assert.Equal(LookBackState.Pending, past.State);
        Assert.Equal(LookBackState.Pending, late.State);
        Assert.Equal(LookBackState.Ready, _cache.Peek(Key, Work(10), isLive: true).State);
        Assert.True(_topics.Version("SPY") > version);
    }

    [Fact]
    public async Task Keep_MoreThanTheLineHolds_StaysWithinIt()
    {
        for (int i = 0; i < 50; i++)
        {
            await MadeAsync(Key with { Definition = $"{i}" }, Work(20_000));
            _clock.Advance(TimeSpan.FromSeconds(61)); // so that the ones before are no longer in use
            Assert.InRange(_cache.Use().Bytes, 0, CapBytes);
        }

        Assert.True(_cache.Use().Evictions > 0);
    }

    [Fact]
    public async Task Keep_WhileAllOthersAreInUse_SaysThatThereIsNoRoom()
    {
        for (int i = 0; i < 9; i++)
        {
            await MadeAsync(Key with { Definition = $"{i}" }, Work(20_000));
        }
        await MadeAsync(Key, Work(30_000));

        LookBackAnswer<Sized> refused = _cache.Peek(Key, Work(30_000), isLive: true);

        Assert.Equal(LookBackState.Failed, refused.State);
        Assert.Contains("full", refused.Reason, StringComparison.Ordinal);
        Assert.InRange(_cache.Use().Bytes, 0, CapBytes);
        Assert.Equal(LookBackState.Ready, _cache.Peek(Key with { Definition = "0" }, Work(20_000), isLive: true).State);
    }

    [Fact]
    public async Task Press_UntilNobodyNewIsLetIn_BeginsNothingAndAtLastHoldsNothing()
    {
        await MadeAsync(Key, Work(20_000));

        _cache.Press(PressureLevel.Refuse);
        LookBackAnswer<Sized> refused = _cache.Peek(Key with { Definition = "new" }, Work(10), isLive: true);
        LookBackAnswer<Sized> held = _cache.Peek(Key, Work(10), isLive: true);
        _cache.Press(PressureLevel.Evict);

        Assert.Equal(LookBackState.Failed, refused.State);
        Assert.Contains("memory", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(LookBackState.Ready, held.State);
        Assert.Equal(0, _cache.Use().Bytes);
    }

    [Fact]
    public async Task Keep_OfPagesOfPastTimes_MakesRoomForTheNextOnes()
    {
        for (int i = 0; i < 50; i++)
        {
            LookBackKey key = Key with { Definition = $"{i}" };
            LookBackAnswer<Sized> made = await MadeAsync(key, Work(20_000), isLive: false);
            Assert.Equal(LookBackState.Ready, made.State);
            _clock.Advance(TimeSpan.FromSeconds(1)); // fifty pages a minute
        }

        Assert.InRange(_cache.Use().Bytes, 0, CapBytes);
    }

    [Fact]
    public async Task Settle_OfAnotherSymbol_DoesNotWait()
    {
        TaskCompletionSource gate = new();
        _cache.Peek(Key, Work(10, gate.Task), isLive: true);

        await _cache.SettleAsync("QQQ");
        Task own = _cache.SettleAsync("SPY");
        bool isOver = own.IsCompleted;
        gate.SetResult();
        await own;

        Assert.False(isOver);
    }

    [Theory]
    [InlineData(true, 59, 1)]
    [InlineData(true, 61, 0)] // nobody has asked for a minute
    [InlineData(false, 0, 0)]
    public async Task StoredChain_OfAResultThatLivePagesShow_MakesItAnewAndMovesThemOnce(
        bool follows,
        int secondsLater,
        int times
    )
    {
        bool isEnough = true;
        LookBackWork<Sized> work = new(_ => isEnough, Work(10).MakeAsync) { FollowsStore = follows };
        await MadeAsync(Key, work);
        int moves = 0;
        using IDisposable watch = _topics.Watch("SPY", () => moves++);

        _clock.Advance(TimeSpan.FromSeconds(secondsLater));
        isEnough = false;
        _stored.Move("QQQ");
        _stored.Move("SPY");
        await _cache.SettleAsync();

        Assert.Equal((times, 1 + times), (moves, _made));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<LookBackAnswer<Sized>> MadeAsync(LookBackKey key, LookBackWork<Sized> work, bool isLive = true)
    {
        _cache.Peek(key, work, isLive);
        await _cache.SettleAsync();
        return _cache.Peek(key, work, isLive);
    }

    private LookBackWork<Sized> Work(int bytes, Task? gate = null) =>
        new(
            _ => true,
            async (_, _) =>
            {
                Interlocked.Increment(ref _made);
                await (gate ?? Task.CompletedTask);
                return LookBackAnswer<Sized>.Ready(new(bytes));
            }
        );

    private sealed record Sized(long Bytes) : ILookBackResult;
}
