using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Budget;
using Strikelight.Web.Features.Walls.LookBack;

namespace Strikelight.Web.Tests.Walls.LookBack;

public sealed class LookBackCacheTests : IDisposable
{
    private const long CapBytes = 200_000;
    private static readonly LookBackKey Key = new("SPY", "test", default, "");

    private readonly FakeTimeProvider _clock = new(new(2026, 11, 20, 15, 30, 0, TimeSpan.Zero));
    private readonly LookBackTopics _topics = new();
    private readonly LookBackCache _cache;
    private int _made;

    public LookBackCacheTests()
    {
        BudgetPlan plan = BudgetPlan.Of(new(256L << 20, "test"), new() { LookBackBytes = CapBytes });
        _cache = new(plan, _topics, _clock, NullLogger<LookBackCache>.Instance);
    }

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task Peek_OfWhatIsNotThere_BeginsItOnceAndMovesTheTopic()
    {
        TaskCompletionSource gate = new();
        TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using IDisposable watch = _topics.Watch("SPY", () => moved.TrySetResult());
        LookBackWork<Sized> work = Work(10, gate.Task);

        Assert.Equal(LookBackState.Pending, _cache.Peek(Key, work).State);
        Assert.Equal(LookBackState.Pending, _cache.Peek(Key, work).State);
        gate.SetResult();
        await moved.Task.WaitAsync(Cancellation);

        Assert.Equal(LookBackState.Ready, _cache.Peek(Key, work).State);
        Assert.Equal(1, _made);
        Assert.True(_topics.Version("SPY") > 0);
        Assert.Equal(0, _topics.Version("QQQ"));
    }

    [Fact]
    public async Task Get_ByManyAtOnce_IsMadeOnce()
    {
        TaskCompletionSource gate = new();
        LookBackWork<Sized> work = Work(10, gate.Task);
        Task<LookBackAnswer<Sized>>[] asked =
        [
            .. Enumerable.Range(0, 8).Select(_ => _cache.GetAsync(Key, work, Cancellation)),
        ];

        gate.SetResult();
        LookBackAnswer<Sized>[] answers = await Task.WhenAll(asked);

        Assert.All(answers, answer => Assert.Same(answers[0].Value, answer.Value));
        Assert.Equal(1, _made);
    }

    [Fact]
    public async Task Get_WhatIsHeldButNotEnough_IsMadeFromIt()
    {
        await _cache.GetAsync(Key, Work(10), Cancellation);
        Sized? from = null;
        LookBackWork<Sized> longer = new(
            held => held.Bytes >= 20,
            (held, _) =>
            {
                from = held;
                return Task.FromResult(LookBackAnswer<Sized>.Ready(new(20)));
            }
        );

        LookBackAnswer<Sized> answer = await _cache.GetAsync(Key, longer, Cancellation);

        Assert.Equal((10, 20), (from?.Bytes, answer.Value?.Bytes));
    }

    [Fact]
    public async Task Get_AfterAFault_SaysSoAndIsTriedAgainHalfAMinuteLater()
    {
        LookBackWork<Sized> faulty = new(_ => true, (_, _) => throw new InvalidOperationException("out of order"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _cache.GetAsync(Key, faulty, Cancellation));
        LookBackAnswer<Sized> kept = await _cache.GetAsync(Key, Work(10), Cancellation);
        _clock.Advance(TimeSpan.FromSeconds(31));
        LookBackAnswer<Sized> again = await _cache.GetAsync(Key, Work(10), Cancellation);

        Assert.Equal(LookBackState.Failed, kept.State);
        Assert.Contains("the log", kept.Reason, StringComparison.Ordinal);
        Assert.Equal(LookBackState.Ready, again.State);
    }

    [Fact]
    public async Task Keep_MoreThanTheLineHolds_StaysWithinIt()
    {
        for (int i = 0; i < 50; i++)
        {
            await _cache.GetAsync(Key with { Definition = $"{i}" }, Work(20_000), Cancellation);
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
            await _cache.GetAsync(Key with { Definition = $"{i}" }, Work(20_000), Cancellation);
        }
        await _cache.GetAsync(Key, Work(30_000), Cancellation);

        LookBackAnswer<Sized> refused = _cache.Peek(Key, Work(30_000));

        Assert.Equal(LookBackState.Failed, refused.State);
        Assert.Contains("full", refused.Reason, StringComparison.Ordinal);
        Assert.InRange(_cache.Use().Bytes, 0, CapBytes);
        Assert.Equal(LookBackState.Ready, _cache.Peek(Key with { Definition = "0" }, Work(20_000)).State);
    }

    [Fact]
    public async Task Press_UntilNobodyNewIsLetIn_BeginsNothingAndAtLastHoldsNothing()
    {
        await _cache.GetAsync(Key, Work(20_000), Cancellation);

        _cache.Press(PressureLevel.Refuse);
        LookBackAnswer<Sized> refused = _cache.Peek(Key with { Definition = "new" }, Work(10));
        LookBackAnswer<Sized> held = _cache.Peek(Key, Work(10));
        _cache.Press(PressureLevel.Evict);

        Assert.Equal(LookBackState.Failed, refused.State);
        Assert.Contains("memory", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(LookBackState.Ready, held.State);
        Assert.Equal(0, _cache.Use().Bytes);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
