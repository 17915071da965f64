using Strikelight.Store;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Tests.Recorder;

public sealed class RecordedHoursTests
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("2026-11-20T14:29:59Z", false)] // a Friday, standard time
    [InlineData("2026-11-20T14:30:00Z", true)]
    [InlineData("2026-11-20T21:00:00Z", true)] // the close of stocks
    [InlineData("2026-11-20T21:15:00Z", true)] // the close of index options
    [InlineData("2026-11-20T21:15:01Z", false)]
    [InlineData("2026-11-21T17:00:00Z", false)] // a Saturday
    [InlineData("2026-11-26T17:00:00Z", false)] // Thanksgiving
    [InlineData("2026-11-27T18:15:00Z", true)] // a half day
    [InlineData("2026-11-27T18:15:01Z", false)]
    public void Contains_AMarketTime_IsOpenToTheEndOfIndexOptions(string time, bool expected) =>
        Assert.Equal(expected, RecordedHours.Contains(At(time)));

    [Theory]
    [InlineData("2026-11-20T21:20:00Z", true)] // the closing chain of a source that is later than it says
    [InlineData("2026-11-20T21:20:01Z", false)]
    [InlineData("2026-11-20T14:29:59Z", false)]
    public void IsFollowed_AfterTheClose_GoesOnForTheClosingChain(string time, bool expected) =>
        Assert.Equal(expected, RecordedHours.IsFollowed(At(time)));

    [Fact]
    public void PartsOf_ANight_AreTheEndOfOneSessionAndTheBeginningOfTheNext() =>
        AssertParts(
            ("2026-11-19T20:00:00Z", "2026-11-20T15:00:00Z"),
            ("2026-11-19T20:00:00Z", "2026-11-19T21:00:00Z"),
            ("2026-11-20T14:30:00Z", "2026-11-20T15:00:00Z")
        );

    [Fact]
    public void PartsOf_AWeekend_HoldNothingOfIt() =>
        AssertParts(
            ("2026-11-20T20:00:00Z", "2026-11-23T15:00:00Z"),
            ("2026-11-20T20:00:00Z", "2026-11-20T21:00:00Z"),
            ("2026-11-23T14:30:00Z", "2026-11-23T15:00:00Z")
        );

    [Fact]
    public void PartsOf_AHolidayAndAHalfDay_EndAtTheEarlyClose() =>
        AssertParts(
            ("2026-11-25T20:00:00Z", "2026-11-30T14:40:00Z"),
            ("2026-11-25T20:00:00Z", "2026-11-25T21:00:00Z"),
            ("2026-11-27T14:30:00Z", "2026-11-27T18:00:00Z"),
            ("2026-11-30T14:30:00Z", "2026-11-30T14:40:00Z")
        );

    [Fact]
    public void PartsOf_ChangedClocks_FollowNewYork() =>
        AssertParts(
            ("2026-10-30T12:00:00Z", "2026-11-02T23:00:00Z"),
            ("2026-10-30T13:30:00Z", "2026-10-30T20:00:00Z"),
            ("2026-11-02T14:30:00Z", "2026-11-02T21:00:00Z")
        );

    [Theory]
    [InlineData("2026-11-20T20:58:00Z", "2026-11-23T14:32:00Z")] // a few minutes at both ends of a weekend
    [InlineData("2026-11-21T00:00:00Z", "2026-11-22T23:00:00Z")]
    [InlineData("2026-11-20T16:00:00Z", "2026-11-20T15:00:00Z")] // a clock that went back
    public void PartsOf_NothingLongEnough_IsNothing(string from, string to) => AssertParts((from, to));

    [Fact]
    public void PartsOf_AYear_AreTheLastThirtyDays()
    {
        TimeRange[] parts =
        [
            .. RecordedHours.PartsOf(new(At("2025-11-20T15:00:00Z"), At("2026-11-20T15:00:00Z")), Least),
        ];

        Assert.Equal(At("2026-10-21T15:00:00Z"), parts[0].From);
        Assert.InRange(parts.Length, 20, 23);
    }

    private static DateTimeOffset At(string time) =>
        DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertParts((string From, string To) time, params (string From, string To)[] expected) =>
        Assert.Equal(
            expected.Select(part => new TimeRange(At(part.From), At(part.To))),
            RecordedHours.PartsOf(new(At(time.From), At(time.To)), Least)
        );
}
