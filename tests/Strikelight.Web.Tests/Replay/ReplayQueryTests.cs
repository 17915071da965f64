using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Replay;
using Strikelight.Web.Features.Replay.View;

namespace Strikelight.Web.Tests.Replay;

public sealed class ReplayQueryTests
{
    private static readonly DateTimeOffset Opening = new(2026, 11, 19, 14, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Days_WithRecordings_ListTheirTimesOnClosedDaysToo()
    {
        DateTimeOffset sunday = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

        IReadOnlyList<ReplayDay> days = await DaysAsync([Opening, Opening.AddHours(1), sunday]);

        Assert.Equal("session", days[18].State);
        Assert.Equal([Opening, Opening.AddHours(1)], days[18].Times);
        Assert.Equal("closed", days[21].State);
        Assert.Equal([sunday], days[21].Times);
        Assert.Equal("noData", days[19].State);
        Assert.Null(days[19].Times);
    }

    [Fact]
    public async Task Days_MoreTimesThanListed_AreThinnedEvenlyBetweenFirstAndLast()
    {
        DateTimeOffset[] times = [.. Enumerable.Range(0, 10_000).Select(i => Opening.AddSeconds(2 * i))];

        IReadOnlyList<ReplayDay> days = await DaysAsync(times);

        IReadOnlyList<DateTimeOffset> listed = days[18].Times!; // the day has recordings
        Assert.Equal(ReplayQuery.TimesMost, listed.Count);
        Assert.Equal(times[0], listed[0]);
        Assert.Equal(times[^1], listed[^1]);
        Assert.All(
            listed.Zip(listed.Skip(1)),
            pair => Assert.InRange((pair.Second - pair.First).TotalSeconds, 38, 42) // 20,000 s over 499 gaps
        );
    }

    private static Task<IReadOnlyList<ReplayDay>> DaysAsync(IReadOnlyList<DateTimeOffset> recorded)
    {
        ScriptedProvider provider = new(new FakeTimeProvider(Opening)) { Recorded = recorded };
        return ReplayQuery.DaysAsync(
            new ProviderPastTimes(provider),
            "SPX",
            new(2026, 11, 1),
            TestContext.Current.CancellationToken
        );
    }
}
