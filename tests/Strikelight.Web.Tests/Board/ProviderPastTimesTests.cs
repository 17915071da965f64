using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Board;

namespace Strikelight.Web.Tests.Board;

public sealed class ProviderPastTimesTests
{
    private static readonly DateOnly First = new(2026, 11, 1);
    private static readonly DateOnly Last = new(2026, 11, 30);

    private readonly ScriptedProvider _provider = new(new FakeTimeProvider(At("2026-11-20T15:30:00Z")));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Days_SourceWithoutHistory_AreNone()
    {
        ProviderPastTimes past = new(_provider);

        Assert.Empty(await past.DaysAsync("SPX", First, Last, Cancellation));
        Assert.Empty(await past.TimesAsync("SPX", new(2026, 11, 19), Cancellation));
    }

    [Fact]
    public async Task Days_Recordings_AreThoseOfTheirNewYorkDates()
    {
        _provider.Recorded =
        [
            At("2026-10-30T15:00:00Z"),
            At("2026-11-19T20:00:00Z"),
            At("2026-11-19T15:00:00Z"),
            At("2026-11-23T01:00:00Z"), // Sunday evening in New York
        ];
        ProviderPastTimes past = new(_provider);

        IReadOnlyList<PastDay> days = await past.DaysAsync("SPX", First, Last, Cancellation);

        Assert.Equal(
            [
                new(new(2026, 11, 19), At("2026-11-19T15:00:00Z"), At("2026-11-19T20:00:00Z"), false),
                new(new(2026, 11, 22), At("2026-11-23T01:00:00Z"), At("2026-11-23T01:00:00Z"), false),
            ],
            days
        );
        Assert.Equal(
            [At("2026-11-19T15:00:00Z"), At("2026-11-19T20:00:00Z")],
            await past.TimesAsync("SPX", new(2026, 11, 19), Cancellation)
        );
    }

    [Fact]
    public async Task Days_AnyTimeSinceADay_BeginThereAndEndNow()
    {
        _provider.Info = _provider.Info with { AnyTimeSince = At("2026-11-18T14:30:00Z") };
        ProviderPastTimes past = new(_provider);

        IReadOnlyList<PastDay> days = await past.DaysAsync("SPX", First, Last, Cancellation);

        Assert.Equal([18, 19, 20], days.Select(day => day.Date.Day));
        Assert.All(days, day => Assert.True(day.IsAnyTime));
        Assert.Equal(At("2026-11-18T21:00:00Z"), days[0].LastAt);
        Assert.Equal(At("2026-11-20T15:30:00Z"), days[2].LastAt);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);
}
