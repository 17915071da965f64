using System.Net;
using System.Text.Json;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Replay;

/// <summary>The days of a month through the whole server, under the simulated market.</summary>
public sealed class ReplayEndpointTests
{
    private static readonly string[] WithoutData = ["noData", "closed"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Month_HalfDayGoneBy_EndsAtItsEarlyClose()
    {
        await using TestServer server = await AtAsync("2026-11-30T15:30:00Z");

        JsonElement day = Day(await MonthAsync(server, "SPX", "2026-11"), 27);

        Assert.Equal("halfday", Text(day, "state"));
        Assert.True(day.GetProperty("isHalfDay").GetBoolean());
        Assert.Equal("2026-11-27T14:30:00+00:00", Text(day, "firstAt"));
        Assert.Equal("2026-11-27T18:00:00+00:00", Text(day, "closesAt"));
        Assert.Equal("2026-11-27T18:00:00+00:00", Text(day, "lastAt"));
        Assert.Equal(JsonValueKind.Null, day.GetProperty("times").ValueKind);
    }

    [Fact]
    public async Task Month_HolidayAndWeekend_AreClosedWithoutData()
    {
        await using TestServer server = await AtAsync("2026-11-30T15:30:00Z");
        JsonElement month = await MonthAsync(server, "SPX", "2026-11");

        JsonElement holiday = Day(month, 26);
        JsonElement saturday = Day(month, 28);

        Assert.Equal("closed", Text(holiday, "state"));
        Assert.Equal("Thanksgiving Day", Text(holiday, "holiday"));
        Assert.Equal("closed", Text(saturday, "state"));
        Assert.Null(Text(saturday, "holiday"));
        Assert.All([holiday, saturday], day => Assert.Null(Text(day, "firstAt")));
        Assert.All([holiday, saturday], day => Assert.Null(Text(day, "opensAt")));
        Assert.Equal(30, month.GetProperty("days").GetArrayLength());
    }

    [Fact]
    public async Task Month_DaysToCome_HaveNoDataButTheirSession()
    {
        await using TestServer server = await AtAsync("2026-11-20T15:30:00Z");
        JsonElement month = await MonthAsync(server, "SPX", "2026-11");

        JsonElement monday = Day(month, 23);
        JsonElement halfDay = Day(month, 27);

        Assert.Equal("noData", Text(monday, "state"));
        Assert.Null(Text(monday, "firstAt"));
        Assert.Null(Text(monday, "lastAt"));
        Assert.Equal("2026-11-23T21:00:00+00:00", Text(monday, "closesAt"));
        Assert.Equal("noData", Text(halfDay, "state"));
        Assert.True(halfDay.GetProperty("isHalfDay").GetBoolean());
    }

    [Fact]
    public async Task Month_RunningSession_EndsNow()
    {
        await using TestServer server = await AtAsync("2026-11-20T15:30:00Z");

        JsonElement month = await MonthAsync(server, "SPX", null);

        JsonElement today = Day(month, 20);
        Assert.Equal("2026-11", Text(month, "month"));
        Assert.Equal("session", Text(today, "state"));
        Assert.InRange(
            today.GetProperty("lastAt").GetDateTimeOffset(),
            DateTimeOffset.Parse("2026-11-20T15:30:00Z", null),
            month.GetProperty("now").GetDateTimeOffset()
        );
    }

    [Theory]
    [InlineData("SPX", "2015-12")] // before the simulated market
    [InlineData("SPX", "2027-01")] // after its now
    [InlineData("QQQQQ", "2026-10")] // of no symbol
    public async Task Month_OutsideOfTheMarket_HasNoData(string symbol, string name)
    {
        await using TestServer server = await AtAsync("2026-11-20T15:30:00Z");

        JsonElement month = await MonthAsync(server, symbol, name);

        Assert.All(month.GetProperty("days").EnumerateArray(), day => Assert.Contains(Text(day, "state"), WithoutData));
    }

    [Theory]
    [InlineData("/replay/SPX.json?month=2026-13")]
    [InlineData("/replay/SPX.json?month=2026-1")]
    [InlineData("/replay/SPX.json?month=1989-12")]
    [InlineData("/replay/SPX.json?month=2051-01")]
    [InlineData("/replay/SPX.json?month=")]
    [InlineData("/replay/SPX.json?month=november")]
    [InlineData("/replay/S%20X.json")]
    public async Task Month_NotReadable_IsRefused(string address)
    {
        await using TestServer server = await AtAsync("2026-11-20T15:30:00Z");

        using HttpResponseMessage answer = await server.Client.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static Task<TestServer> AtAsync(string start) =>
        TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Simulated:StartAt"] = start }
        );

    private static Task<JsonElement> MonthAsync(TestServer server, string symbol, string? month) =>
        WallsEndpointTests.JsonAsync(server, $"/replay/{symbol}.json{(month is null ? "" : $"?month={month}")}");

    private static JsonElement Day(JsonElement month, int day) => month.GetProperty("days")[day - 1];

    private static string? Text(JsonElement owner, string name) => owner.GetProperty(name).GetString();
}
