using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Live;

public sealed class LiveViewerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Next_ManySignalsWhileAway_OneWake()
    {
        LiveViewer viewer = NewViewer();
        viewer.Signal();
        viewer.Signal();
        viewer.Signal();

        await viewer.NextAsync();
        ValueTask second = viewer.NextAsync();

        Assert.False(second.IsCompleted);
        viewer.Signal();
        await second;
    }

    [Fact]
    public async Task Signal_FromManyThreads_NoWakeIsLost()
    {
        const int numbers = 20_000;
        LiveViewer viewer = NewViewer();
        int published = 0;
        Task[] writers =
        [
            .. Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(
                        () =>
                        {
                            for (int i = 0; i < numbers; i++)
                            {
                                Interlocked.Increment(ref published);
                                viewer.Signal();
                            }
                        },
                        Cancellation
                    )
                ),
        ];

        int seen = 0;
        while (seen < 4 * numbers)
        {
            await viewer.NextAsync().AsTask().WaitAsync(Cancellation);
            seen = Volatile.Read(ref published);
        }

        await Task.WhenAll(writers);
        Assert.Equal(4 * numbers, seen);
    }

    private static LiveViewer NewViewer() => new(null!, null!, new FakeTimeProvider()); // only the signal is used
}
