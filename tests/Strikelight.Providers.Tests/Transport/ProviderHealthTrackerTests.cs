using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Tests.Transport;

public sealed class ProviderHealthTrackerTests
{
    [Fact]
    public void Book_FromManyThreads_LosesNothing()
    {
        const int CallsEach = 5_000;
        ProviderHealthTracker tracker = new();
        DateTimeOffset start = DateTimeOffset.UnixEpoch;

        Parallel.For(
            0,
            8,
            worker =>
            {
                for (int i = 0; i < CallsEach; i++)
                {
                    if (worker % 2 == 0)
                    {
                        tracker.Answered(start.AddSeconds(i), start.AddSeconds(i));
                    }
                    else
                    {
                        tracker.Failed(start.AddSeconds(i), FetchFailure.Unavailable, "down");
                    }
                }
            }
        );

        Assert.Equal(8 * CallsEach, tracker.Current.CallCount);
        Assert.Equal(4 * CallsEach, tracker.Current.FailureCount);
        Assert.Equal(start.AddSeconds(CallsEach - 1), tracker.Current.LastTryAt);
        Assert.Equal(start.AddSeconds(CallsEach - 1), tracker.Current.LastSuccessAt);
    }
}
