using System.Collections.Concurrent;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Budget;

public sealed class WorkThreadsTests
{
    [Fact]
    public async Task RunAsync_ManyAtOnceThatWait_UsesItsFewThreadsBeforeAndAfterTheWait()
    {
        const int works = 200;
        ConcurrentDictionary<Thread, int> seen = new();

        await Task.WhenAll(
            Enumerable
                .Range(0, works)
                .Select(_ =>
                    WorkThreads.Shared.RunAsync(async () =>
                    {
                        Count(seen);
                        await Task.Yield();
                        Count(seen);
                    })
                )
        );

        Assert.Equal(2 * works, seen.Values.Sum());
        Assert.InRange(seen.Count, 1, WorkThreads.Shared.MaximumConcurrencyLevel);
        Assert.All(seen.Keys, thread => Assert.False(thread.IsThreadPoolThread));
    }

    [Fact]
    public async Task RunAsync_WorkThatAsksForMoreOnTheSameThreads_Ends()
    {
        int depth = await NestedAsync(4 * WorkThreads.Shared.MaximumConcurrencyLevel);

        Assert.Equal(4 * WorkThreads.Shared.MaximumConcurrencyLevel, depth);
    }

    [Fact]
    public async Task RunAsync_WorkThatFails_HandsTheFailureOnAndGoesOn()
    {
        Task failed = WorkThreads.Shared.RunAsync(Task () => throw new FormatException("broken"));

        FormatException failure = await Assert.ThrowsAsync<FormatException>(() => failed);
        Assert.Equal("broken", failure.Message);
        Assert.Equal(7, await WorkThreads.Shared.RunAsync(() => Task.FromResult(7)));
    }

    private static Task<int> NestedAsync(int depth) =>
        WorkThreads.Shared.RunAsync(async () => depth == 0 ? 0 : 1 + await NestedAsync(depth - 1));

    private static void Count(ConcurrentDictionary<Thread, int> seen) =>
        seen.AddOrUpdate(Thread.CurrentThread, 1, (_, count) => count + 1);
}
