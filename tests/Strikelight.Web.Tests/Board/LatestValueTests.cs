using Strikelight.Web.Board;

namespace Strikelight.Web.Tests.Board;

public sealed class LatestValueTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NextAfter_SeveralPublished_GivesOnlyTheLatest()
    {
        LatestValue<Numbered> latest = new();
        latest.Publish(new(1));
        latest.Publish(new(2));
        latest.Publish(new(3));

        Assert.Equal(3, (await latest.NextAfterAsync(1, Cancellation)).Version);
    }

    [Fact]
    public async Task NextAfter_SeenIsLatest_WaitsForTheNext()
    {
        LatestValue<Numbered> latest = new();
        latest.Publish(new(1));
        Task<Numbered> waiting = latest.NextAfterAsync(1, Cancellation);
        Assert.False(waiting.IsCompleted);

        latest.Publish(new(2));

        Assert.Equal(2, (await waiting).Version);
    }

    [Fact]
    public async Task NextAfter_ManyReadersAndAFastWriter_NobodySleepsThroughTheLast()
    {
        const int last = 2000;
        LatestValue<Numbered> latest = new();
        Task[] readers =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            long seen = 0;
                            while (seen < last)
                            {
                                long next = (await latest.NextAfterAsync(seen, Cancellation)).Version;
                                Assert.True(next > seen, "a version went backwards");
                                seen = next;
                            }
                        },
                        Cancellation
                    )
                ),
        ];
        for (int version = 1; version <= last; version++)
        {
            latest.Publish(new(version));
        }

        await Task.WhenAll(readers);

        Assert.Equal(last, latest.Current!.Version);
    }

    private sealed record Numbered(long Version) : IVersioned;
}
