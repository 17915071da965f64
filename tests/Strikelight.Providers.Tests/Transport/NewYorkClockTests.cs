using System.Globalization;
using System.Text;
using CsCheck;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Tests.Transport;

public sealed class NewYorkClockTests
{
    [Theory]
    [InlineData("2026-03-08T01:59:59", "2026-03-08T06:59:59")]
    [InlineData("2026-03-08T03:00:00", "2026-03-08T07:00:00")]
    [InlineData("2026-11-01T00:59:59", "2026-11-01T04:59:59")]
    [InlineData("2026-11-01T01:30:00", "2026-11-01T06:30:00")] // occurs twice: the later one
    [InlineData("2026-11-01T02:00:00", "2026-11-01T07:00:00")]
    [InlineData("2026-07-01 16:00:00.123", "2026-07-01T20:00:00")]
    public void ReadNewYork_WallClock_IsTheInstant(string text, string utc)
    {
        NewYorkClock clock = new();
        DateTimeOffset expected = new(DateTime.Parse(utc, CultureInfo.InvariantCulture), TimeSpan.Zero);

        Assert.Equal(expected, clock.ReadNewYork(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(expected, clock.ReadNewYork(Encoding.ASCII.GetBytes(text))); // from memory
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-08T02:30:00")] // skipped that night
    [InlineData("2026-02-29T10:00:00")]
    [InlineData("2026-13-01T10:00:00")]
    [InlineData("2026-01-01T24:00:00")]
    [InlineData("2026-01-01T10:60:00")]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-01T10:00:00+01:00")]
    [InlineData("2026-01-01T10:00:00.")]
    [InlineData("1969-12-31T10:00:00")]
    [InlineData("9999-12-31T10:00:00")]
    [InlineData("0000-00-00T00:00:00")]
    public void ReadNewYork_NoTime_IsNothing(string text)
    {
        Assert.Null(new NewYorkClock().ReadNewYork(Encoding.ASCII.GetBytes(text)));
    }

    [Fact]
    public void ReadNewYork_AnyTime_AgreesWithTheTimeZone()
    {
        NewYorkClock clock = new();
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        DateTime first = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

        Gen.Int[0, 10 * 365 * 24 * 60]
            .Sample(
                minute =>
                {
                    DateTime local = first.AddMinutes(minute);
                    DateTimeOffset? expected = zone.IsInvalidTime(local)
                        ? null
                        : new(TimeZoneInfo.ConvertTimeToUtc(local, zone), TimeSpan.Zero);
                    byte[] text = Encoding.ASCII.GetBytes(local.ToString("s", CultureInfo.InvariantCulture));
                    Assert.Equal(expected, clock.ReadNewYork(text));
                },
                iter: 10_000,
                threads: 1
            );
    }
}
