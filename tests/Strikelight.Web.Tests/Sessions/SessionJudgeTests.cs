using System.Text.Json;

namespace Strikelight.Web.Tests.Sessions;

/// <summary>The judge of whole days finds what is planted: silence means that nothing is wrong.</summary>
public sealed class SessionJudgeTests
{
    private const string Figures = """
        {
          "price": { "spotUsd": 7500 },
          "definition": {}, "regime": {},
          "totals": { "gexUsdPerPct": 1e9, "grossGexUsdPerPct": 2e9, "callOi": 100000, "putOi": 100000 },
          "levels": { "zeroGamma": { "priceUsd": 7400, "reason": null } },
          "settlements": [
            {
              "root": "SPXW",
              "style": "pm",
              "settlesAt": "2026-07-17T20:00:00Z",
              "secondsLeft": 10800,
              "isHalfDay": false
            }
          ]
        }
        """;

    private static readonly WalkedDay Day = WalkedDay.All["third Friday"];
    private static readonly DateTimeOffset Now = Day.Closes.AddHours(-3);

    [Fact]
    public void Figures_NothingWrong_NoFault() => Assert.Empty(Judged(Figures, Now));

    [Theory]
    [InlineData("10800", "10799")] // a second off
    [InlineData("\"SPXW\"", "\"SPX\"")] // the series that settled in the morning
    [InlineData("false", "true")] // no half day
    [InlineData("7400", "null")] // missing without a reason
    [InlineData("1e9", "-3e9")] // more net than gross
    [InlineData("2e9", "2e19")] // no gamma is so large
    public void Figures_AFaultIsPlanted_IsFound(string right, string wrong) =>
        Assert.NotEmpty(Judged(Figures.Replace(right, wrong, StringComparison.Ordinal), Now));

    [Fact]
    public void Figures_AfterTheSettlement_AreFound() => Assert.NotEmpty(Judged(Figures, Day.Closes));

    [Theory]
    [InlineData("3:00:00", 0)]
    [InlineData("2:59:59", 1)]
    public void Html_Countdown_IsHeldToTheSecond(string shown, int faults)
    {
        SessionJudge judge = new(Day);

        judge.Html(Now, "/0dte", $"<time data-until datetime=\"2026-07-17T20:00:00.000Z\">{shown}</time>");

        Assert.Equal(faults, judge.Faults.Count);
    }

    [Theory]
    [InlineData("<td class=\"num na\">n/a</td>")]
    [InlineData("<td>NaN</td>")]
    [InlineData("<td></td>")]
    public void Html_SomethingUnexplained_IsFound(string cell)
    {
        SessionJudge judge = new(Day);

        judge.Html(Now, "/0dte", cell);

        Assert.NotEmpty(judge.Faults);
    }

    private static IReadOnlyList<string> Judged(string figures, DateTimeOffset now)
    {
        using JsonDocument document = JsonDocument.Parse(figures);
        SessionJudge judge = new(Day);
        judge.Figures(now, "/0dte", "SPX", document.RootElement);
        return judge.Faults;
    }
}
