using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Budget;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Tests.Pages;

public sealed class RenderedPagesTests : IDisposable
{
    private const int LineBytes = 1 << 20;

    private readonly FakeTimeProvider _clock = new();
    private readonly RenderedPages _pages;

    public RenderedPagesTests() =>
        _pages = new(BudgetPlan.Of(new(1L << 30, "test"), new BudgetOptions { PageBytes = LineBytes }), _clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _pages.Dispose();

    [Fact]
    public async Task Get_ThousandAskAtOnce_DrawnOnce()
    {
        int draws = 0;
        TaskCompletionSource gate = new();
        Task<RenderedPage>[] asked =
        [
            .. Enumerable
                .Range(0, 1000)
                .Select(_ =>
                    _pages.GetAsync(
                        Slot("/a"),
                        "1",
                        async () =>
                        {
                            Interlocked.Increment(ref draws);
                            await gate.Task;
                            return Page(10);
                        },
                        Cancellation
                    )
                ),
        ];
        gate.SetResult();

        RenderedPage[] answers = await Task.WhenAll(asked);

        Assert.Equal(1, draws);
        Assert.All(answers, answer => Assert.Same(answers[0], answer));
        Assert.Equal(999, _pages.Use().Hits);
    }

    [Fact]
    public async Task Get_APageThatIsNotFinal_IsDrawnAgain()
    {
        RenderedPage first = await GetAsync(Page(10) with { IsFinal = false });
        RenderedPage second = await GetAsync(Page(20));
        RenderedPage third = await GetAsync(Page(30));

        Assert.NotSame(first, second);
        Assert.Same(second, third);

        Task<RenderedPage> GetAsync(RenderedPage drawn) =>
            _pages.GetAsync(Slot("/a"), "past", () => Task.FromResult(drawn), Cancellation);
    }

    [Fact]
    public async Task Get_ThousandDifferentViews_BytesStayWithinTheLineAndTheOldestLeave()
    {
        for (int i = 0; i < 1000; i++)
        {
            await GetAsync($"/page/{i}", "1", 30_000);
            Assert.True(_pages.Use().Bytes <= LineBytes, $"{_pages.Use().Bytes} bytes kept after page {i}");
        }

        long misses = _pages.Use().Misses!.Value;
        await GetAsync("/page/999", "1", 30_000);
        Assert.Equal(misses, _pages.Use().Misses);
        await GetAsync("/page/0", "1", 30_000);

        Assert.Equal(misses + 1, _pages.Use().Misses);
        Assert.Equal(1001 - _pages.Use().Items, _pages.Use().Evictions);
    }

    [Theory]
    [InlineData(PressureLevel.Trim)]
    [InlineData(PressureLevel.Evict)]
    public async Task Get_ThousandAskWhileMemoryIsShort_StillDrawnOnce(PressureLevel level)
    {
        int draws = 0;
        TaskCompletionSource gate = new();
        _pages.Press(level);
        Task<RenderedPage>[] asked =
        [
            .. Enumerable
                .Range(0, 1000)
                .Select(_ =>
                    _pages.GetAsync(
                        Slot("/a"),
                        "1",
                        async () =>
                        {
                            Interlocked.Increment(ref draws);
                            await gate.Task;
                            return Page(10);
                        },
                        Cancellation
                    )
                ),
        ];
        gate.SetResult();
        await Task.WhenAll(asked);

        Assert.Equal(1, draws);
    }

    [Fact]
    public async Task Get_ManyThatAreNotFound_PushOutNoGoodPage()
    {
        PageSlot few = Slot("/few") with { EntriesMost = 4 };
        for (int i = 0; i < 4; i++)
        {
            await _pages.GetAsync(few with { Url = $"/few/{i}" }, "1", () => Task.FromResult(Page(1000)), Cancellation);
        }
        RenderedPage missing = Page(100) with { StatusCode = 404 };

        await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(i =>
                    _pages.GetAsync(few with { Url = $"/junk/{i}" }, "1", () => Task.FromResult(missing), Cancellation)
                )
        );

        Assert.Equal(4, _pages.Use().Items);
        Assert.Equal(0, _pages.Use().Evictions);
    }

    [Fact]
    public async Task Get_AThousandDrawingsAtOnce_KeepWithinTheLineOnceDrawn()
    {
        TaskCompletionSource gate = new();
        Task[] asked =
        [
            .. Enumerable
                .Range(0, 1000)
                .Select(i =>
                    _pages.GetAsync(
                        Slot($"/page/{i}"),
                        "1",
                        async () =>
                        {
                            await gate.Task;
                            return Page(30_000);
                        },
                        Cancellation
                    )
                ),
        ];

        gate.SetResult();
        await Task.WhenAll(asked);
        Assert.InRange(_pages.Use().Bytes, 1, LineBytes);
    }

    [Fact]
    public async Task Get_NewerVersion_TakesThePlaceOfTheOlder()
    {
        await GetAsync("/a", "1", 1000);
        long bytes = _pages.Use().Bytes;

        await GetAsync("/a", "2", 1000);

        Assert.Equal(bytes, _pages.Use().Bytes);
        Assert.Equal(1, _pages.Use().Items);
        Assert.Equal(0, _pages.Use().Evictions);
    }

    [Fact]
    public async Task Get_MoreUrlsThanThePageMayKeep_ItsOldestLeavesAndOtherPagesStay()
    {
        await GetAsync("/other", "1", 1000);
        for (int i = 0; i < 20; i++)
        {
            await _pages.GetAsync(
                Slot($"/few/{i}") with
                {
                    Page = "/few/{symbol}",
                    EntriesMost = 4,
                },
                "1",
                () => Task.FromResult(Page(1000)),
                Cancellation
            );
        }

        Assert.Equal(5, _pages.Use().Items);
        Assert.Equal(16, _pages.Use().Evictions);
    }

    [Fact]
    public async Task Time_Passes_WhatNobodyAskedForLeaves()
    {
        await GetAsync("/a", "1", 1000);
        _clock.Advance(TimeSpan.FromSeconds(50));
        await GetAsync("/b", "1", 1000);
        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(1, _pages.Use().Items);
        _clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(0, _pages.Use().Bytes);
    }

    [Fact]
    public async Task Get_DrawingFails_NothingIsKept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _pages.GetAsync(Slot("/a"), "1", () => throw new InvalidOperationException("on purpose"), Cancellation)
        );

        Assert.Equal(0, _pages.Use().Bytes);
        Assert.Equal(7, (await GetAsync("/a", "1", 7)).Body.Length);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    public async Task Get_AnswerIsAnError_NothingIsKept(int status)
    {
        RenderedPage error = Page(7) with { StatusCode = status };
        await _pages.GetAsync(Slot("/a"), "1", () => Task.FromResult(error), Cancellation);

        Assert.Equal(0, _pages.Use().Bytes);
        Assert.Equal(200, (await GetAsync("/a", "1", 7)).StatusCode);
    }

    [Fact]
    public async Task Get_LargerThanAQuarterOfTheLine_IsServedAndNotKept()
    {
        RenderedPage large = await GetAsync("/a", "1", LineBytes / 4);

        Assert.Equal(LineBytes / 4, large.Body.Length);
        Assert.Equal(0, _pages.Use().Bytes);
        Assert.Equal(1, _pages.Use().Refusals);
    }

    [Fact]
    public async Task Press_TrimEvictAndBack_HalfNothingAll()
    {
        await FillAsync();
        _pages.Press(PressureLevel.Trim);
        Assert.InRange(_pages.Use().Bytes, 1, LineBytes / 2);
        _pages.Press(PressureLevel.Evict);
        Assert.Equal(0, _pages.Use().Bytes);
        await FillAsync();
        Assert.Equal(0, _pages.Use().Bytes);

        _pages.Press(PressureLevel.None);
        await FillAsync();

        Assert.InRange(_pages.Use().Bytes, LineBytes / 2, LineBytes);
    }

    private async Task FillAsync()
    {
        for (int i = 0; i < 100; i++)
        {
            await GetAsync(string.Create(CultureInfo.InvariantCulture, $"/page/{i}"), "1", 30_000);
        }
    }

    private Task<RenderedPage> GetAsync(string url, string version, int bytes) =>
        _pages.GetAsync(Slot(url), version, () => Task.FromResult(Page(bytes)), Cancellation);

    private static PageSlot Slot(string url) =>
        new("/page/{n}", "html", url) { EntriesMost = 10_000, KeptFor = TimeSpan.FromMinutes(1) };

    private static RenderedPage Page(int bytes) => new(200, "text/plain", new byte[bytes]);
}
