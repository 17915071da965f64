using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Web.Recorder.Bars;

namespace Strikelight.Web.Tests.Bars;

public sealed class PolledBarsTests
{
    private static readonly TradingSession Friday = ExchangeCalendar.SessionOn(new(2026, 11, 20))!.Value;
    private static readonly TradingSession HalfDay = ExchangeCalendar.SessionOn(new(2026, 11, 27))!.Value;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Add_SeveralPollsInABar_AreItsFirstHighestLowestAndLast()
    {
        PolledBars bars = Of(Minute, Friday.ClosesAt, (0, 100), (20, 103), (40, 99), (59, 101), (60, 102));

        CandleSeries series = bars.Series();
        Assert.Equal(2, series.Count);
        Assert.Equal((100, 103, 99, 101), (series.OpenUsd[0], series.HighUsd[0], series.LowUsd[0], series.CloseUsd[0]));
        Assert.Equal(102, series.OpenUsd[1]);
        Assert.True(double.IsNaN(series.VolumeShares[0]));
        Assert.Equal(Friday.OpensAt.ToUnixTimeSeconds(), series.StartUnixSeconds[0]);
    }

    [Fact]
    public void Add_UntilTheMiddleOfABar_KnowsNothingLater()
    {
        PolledBars bars = Of(Minute, Friday.OpensAt.AddSeconds(30), (0, 100), (20, 103), (40, 150), (70, 160));

        CandleSeries series = bars.Series();
        Assert.Equal(1, series.Count);
        Assert.Equal((103, 103), (series.HighUsd[0], series.CloseUsd[0]));
        Assert.Empty(bars.Gaps);
    }

    [Fact]
    public void Add_MinutesWithoutAPoll_AreGapsNotBars()
    {
        PolledBars bars = Of(Minute, Friday.OpensAt.AddMinutes(6), (120, 100), (300, 101));

        long opens = Friday.OpensAt.ToUnixTimeSeconds();
        Assert.Equal([opens + 120, opens + 300], bars.Series().StartUnixSeconds.ToArray());
        Assert.Equal([opens, opens + 60, opens + 180, opens + 240], bars.Gaps);
    }

    [Fact]
    public void Add_PriceOfTheClose_BelongsToTheLastBar()
    {
        PolledBars bars = Of(TimeSpan.FromMinutes(5), HalfDay.ClosesAt, HalfDay, (0, 100), (210 * 60, 101));

        CandleSeries series = bars.Series();
        Assert.Equal(HalfDay.ClosesAt.AddMinutes(-5).ToUnixTimeSeconds(), series.StartUnixSeconds[^1]);
        Assert.Equal(101, series.CloseUsd[^1]);
        Assert.Equal(42, series.Count + bars.Gaps.Length);
    }

    [Fact]
    public void Add_SessionOverAndItsEndMissed_HasGapsToItsClose()
    {
        PolledBars bars = Of(TimeSpan.FromMinutes(5), Friday.ClosesAt.AddHours(1), (0, 100), (600, 101));

        Assert.Equal(78, bars.Count + bars.Gaps.Length);
    }

    [Fact]
    public void Add_SessionWithoutAPoll_IsLeftOut()
    {
        PolledBars bars = Of(Minute, Friday.ClosesAt);

        Assert.Equal(0, bars.Count);
        Assert.Empty(bars.Gaps);
    }

    [Fact]
    public void Add_AnyPollsCutAnywhere_EqualsTheBarsOfThePollsKnownThen()
    {
        (int, double)[] polls = [.. Enumerable.Range(0, 400).Select(i => (i * 31, 100 + (10 * Math.Sin(i * 1.7))))];
        foreach (int cut in Enumerable.Range(1, 60).Select(i => i * 197))
        {
            DateTimeOffset until = Friday.OpensAt.AddSeconds(cut);
            CandleSeries known = Of(TimeSpan.FromMinutes(5), until, polls).Series();
            CandleSeries alone = Of(TimeSpan.FromMinutes(5), until, [.. polls.Where(poll => poll.Item1 <= cut)])
                .Series();

            Assert.Equal(alone.HighUsd.ToArray(), known.HighUsd.ToArray());
            Assert.Equal(alone.LowUsd.ToArray(), known.LowUsd.ToArray());
            Assert.Equal(alone.CloseUsd.ToArray(), known.CloseUsd.ToArray());
            Assert.True(known.StartUnixSeconds[^1] <= until.ToUnixTimeSeconds());
        }
    }

    private static PolledBars Of(TimeSpan interval, DateTimeOffset until, params (int Second, double Usd)[] polls) =>
        Of(interval, until, Friday, polls);

    private static PolledBars Of(
        TimeSpan interval,
        DateTimeOffset until,
        TradingSession session,
        params (int Second, double Usd)[] polls
    )
    {
        PolledBars bars = new(interval);
        long opens = session.OpensAt.ToUnixTimeSeconds();
        bars.Add(session, [.. polls.Select(poll => new PricePoint(opens + poll.Second, poll.Usd))], until);
        return bars;
    }
}
