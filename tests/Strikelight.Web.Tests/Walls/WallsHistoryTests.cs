using Strikelight.Web.Features.Walls;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Tests.Walls;

public sealed class WallsHistoryTests
{
    private const int Opening = 570;

    [Fact]
    public void Thinned_OfFewMinutes_KeepsAll() =>
        Assert.Equal(Enumerable.Range(0, 100), WallsHistoryChart.Thinned(History(Enumerable.Range(0, 100))));

    [Fact]
    public void Thinned_OfAWholeSession_KeepsEndsGapsAndMovesOfAWall()
    {
        LevelHistoryView history = History(Enumerable.Range(0, 101).Concat(Enumerable.Range(200, 190)), movesAt: 33);

        int[] kept = WallsHistoryChart.Thinned(history);

        Assert.InRange(kept.Length, 140, 160);
        Assert.Contains(0, kept);
        Assert.Contains(33, kept);
        Assert.Contains(100, kept);
        Assert.Contains(101, kept); // the first after the gap
        Assert.Contains(290, kept);
        Assert.DoesNotContain(51, kept);
    }

    [Fact]
    public void Data_WithAGap_BreaksEveryLineThere()
    {
        CurveChart chart = Chart(History([0, 1, 2, 10, 11]));

        Assert.Equal([570, 571, 572, 573, 580, 581], chart.X);
        Assert.All(chart.Series, series => Assert.Null(series.Values[3]));
        Assert.All(chart.Series, series => Assert.NotNull(series.Values[4]));
    }

    [Fact]
    public void Data_WithAMinuteSkippedByThePace_DoesNotBreak() =>
        Assert.Equal([570, 571, 573], Chart(History([0, 1, 3])).X);

    [Fact]
    public void Data_OfALevelFarFromSpot_NamesItInstead()
    {
        WallsHistoryChart chart = new(History([0, 1]), 600, 2);

        Assert.Equal(["Spot", "Call wall", "Zero gamma", "Put wall"], chart.Data("").Series.Select(line => line.Name));
        Assert.Equal("Max pain", Assert.Single(chart.Far).Name);
        Assert.Contains("max pain 500", WallsHistoryText.Far(chart.Far), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_OfAWallThatMoved_SaysWhenAndHowOften()
    {
        string reading = WallsHistoryText.Reading(History(Enumerable.Range(0, 60), movesAt: 33));

        Assert.Contains("call wall moved once, from 605 to 610, at 10:03", reading, StringComparison.Ordinal);
        Assert.Contains("put wall stayed at 595", reading, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_BeforeTheRecorderStarted_IsNotCalledMissing()
    {
        LevelHistoryView history = History([42, 43, 50]) with
        {
            MissingMinutes = 6,
            NotRecordedMinutes = 42,
            RecorderStartedAt = new(2026, 11, 20, 15, 12, 0, TimeSpan.Zero),
            DamagedMinutes = 1,
        };

        Assert.Equal(
            "6 minutes are missing. 42 minutes are not recorded: started 10:12 ET. 1 minute is damaged.",
            WallsHistoryText.Missing(history)
        );
        Assert.Null(WallsHistoryText.Missing(History([0, 1])));
    }

    [Fact]
    public void HalfHours_OfAnHour_AreItsFirstMinutesAndTheNewest() =>
        Assert.Equal([70, 60, 30, 0], WallsHistoryText.HalfHours(History(Enumerable.Range(0, 71)), 30));

    private static CurveChart Chart(LevelHistoryView history) => new WallsHistoryChart(history, 600, 20).Data("");

    private static LevelHistoryView History(IEnumerable<int> minutes, int movesAt = int.MaxValue)
    {
        int[] all = [.. minutes];
        return new()
        {
            Day = new(2026, 11, 20),
            MinuteOfDay = [.. all.Select(minute => Opening + minute)],
            SpotUsd = [.. all.Select(minute => (double?)600 + minute % 3)],
            CallWallUsd = [.. all.Select(minute => (double?)(minute < movesAt ? 605 : 610))],
            PutWallUsd = [.. all.Select(_ => (double?)595)],
            ZeroGammaUsd = [.. all.Select(minute => (double?)598 + minute % 2)],
            MaxPainUsd = [.. all.Select(_ => (double?)500)],
            GapMinutes = 3,
        };
    }
}
