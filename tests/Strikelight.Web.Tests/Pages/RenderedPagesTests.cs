using Microsoft.Extensions.Options;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Tests.Pages;

public sealed class RenderedPagesTests
{
    private const int Budget = 100_000;
    private readonly RenderedPages _pages = new(Options.Create(new PageCacheOptions { Bytes = Budget }));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
                        "a",
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
    }

    [Fact]
    public async Task Get_MoreThanTheBudget_BytesStayWithinAndTheOldestLeave()
    {
        for (int i = 0; i < 500; i++)
        {
            await _pages.GetAsync($"page {i}", () => Task.FromResult(Page(1000)), Cancellation);
            Assert.True(_pages.Bytes <= Budget, $"{_pages.Bytes} bytes kept after page {i}");
        }

        long missesBefore = _pages.Misses;
        await _pages.GetAsync("page 499", () => Task.FromResult(Page(1000)), Cancellation);
        await _pages.GetAsync("page 0", () => Task.FromResult(Page(1000)), Cancellation);

        Assert.Equal(missesBefore + 1, _pages.Misses);
        Assert.True(_pages.Evictions > 0);
    }

    [Fact]
    public async Task Get_DrawingFails_NothingIsKept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _pages.GetAsync("a", () => throw new InvalidOperationException("on purpose"), Cancellation)
        );

        RenderedPage second = await _pages.GetAsync("a", () => Task.FromResult(Page(7)), Cancellation);

        Assert.Equal(7, second.Body.Length);
    }

    [Fact]
    public async Task Get_AnswerIsAServerError_NothingIsKept()
    {
        await _pages.GetAsync("a", () => Task.FromResult(Page(7) with { StatusCode = 503 }), Cancellation);

        Assert.Equal(0, _pages.Bytes);
        Assert.Equal(200, (await _pages.GetAsync("a", () => Task.FromResult(Page(7)), Cancellation)).StatusCode);
    }

    private static RenderedPage Page(int bytes) => new(200, "text/plain", new byte[bytes]);
}
