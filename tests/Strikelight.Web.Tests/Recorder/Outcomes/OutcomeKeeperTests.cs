using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Core.Outcomes;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Providers.Simulated;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Tests.Recorder.Outcomes;

public sealed class OutcomeKeeperTests
{
    private static readonly DateOnly Wednesday = new(2026, 11, 18);
    private static readonly DateOnly Thursday = new(2026, 11, 19);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Two days of the simulated market, the clock running through both closes.</summary>
    [Fact]
    public async Task Keeper_TwoSimulatedDays_JudgesEachAfterItsCloseAsItsBarsSay()
    {
        DateTimeOffset noon = MarketTime.At(Wednesday, new(12, 0));
        await using OutcomeHistory history = new(noon);
        IOptions<SimulatedOptions> options = Options.Create(new SimulatedOptions { StartAt = noon });
        SimulatedProvider market = new(options, new(options, history.Clock), history.Clock);
        history.Provider = market;
        await RecordAsync(history, Wednesday);
        using OutcomeKeeper keeper = history.Keeper();
        await keeper.StartAsync(Token);

        history.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Empty(await history.RowsAsync()); // the session still runs
        await JudgedAsync(history, 1);
        Assert.True(market.Now("IWM") >= ExchangeCalendar.SessionOn(Wednesday)!.Value.ClosesAt);
        history.Clock.Advance(5 * Minute); // the market has gone straight to the next open: its first minutes
        await RecordAsync(history, Thursday);
        await JudgedAsync(history, 2);
        await keeper.StopAsync(Token);

        var rows = await history.RowsAsync();
        Assert.Equal([Wednesday, Thursday], rows.Select(row => row.Row.Day).Distinct());
        Assert.All(
            rows,
            row => Assert.True(row.Says.JudgedAt > ExchangeCalendar.SessionOn(row.Row.Day)!.Value.ClosesAt)
        );
        Assert.Equal(2, history.Feed.Version(OutcomeFeed.Topic) >> OutcomeFeed.MinuteBits);
        foreach (DateOnly day in (DateOnly[])[Wednesday, Thursday])
        {
            CandleSeries bars = await BarsAsync(market, day);
            LevelTrial[] trials =
            [
                .. rows.Where(row => row.Row.Day == day).Select(row => row.Says.Trial).OfType<LevelTrial>(),
            ];
            Assert.True(trials.Length >= 10);
            Assert.All(trials, trial => AssertNaive(trial.Level, bars));
            Assert.Contains(trials, trial => trial.Mirror.Outcome is not null);
            Assert.All(
                trials.Select(trial => trial.Mirror.Outcome).OfType<LevelOutcome>(),
                outcome => AssertNaive(outcome, bars)
            );
        }
    }

    [Fact]
    public async Task Keeper_DaysThatWereMissed_AreCaughtUpAtTheStartOnce()
    {
        await using OutcomeHistory history = new(MarketTime.At(Thursday, new(20, 0)));
        await history.WriteSessionAsync(Wednesday, _ => 100);
        await history.WriteSessionAsync(Thursday, _ => 103);
        await RunAsync(history, 2);
        DayOutcome[] first = [.. (await history.RowsAsync()).Select(row => row.Row)];

        history.Clock.Advance(TimeSpan.FromHours(1));
        using OutcomeKeeper again = history.Keeper();
        await again.StartAsync(Token);
        history.Clock.Advance(Minute);
        await history.WriteAsync(history.Minute(MarketTime.At(Thursday, new(16, 0)), 100));
        await again.StopAsync(Token);

        Assert.Equal(2, history.Figures.Judged);
        DayOutcome[] second = [.. (await history.RowsAsync()).Select(row => row.Row)];
        Assert.Equal(first.Select(Text), second.Select(Text));
        Assert.Equal(6, second.Length); // of each day the verdict and two walls

        static string Text(DayOutcome row) => $"{row.Day} {row.Level} {Convert.ToHexString(row.Bytes.Span)}";
    }

    [Fact]
    public async Task Keeper_ADayNotJudged_IsJudgedAfterAStartOnceItsPricesAreThere()
    {
        await using OutcomeHistory history = new(MarketTime.At(Thursday, new(20, 0)));
        await history.WriteSessionAsync(Thursday, minute => minute < 30 ? 100 : null);
        await RunAsync(history, 1);
        Assert.Equal((0, 1), (history.Figures.Judged, history.Figures.NotJudged));

        await history.WriteAsync(new CandleDay(history.Owner(), Thursday, OutcomeHistory.Bars(Thursday, _ => 100)));
        await RunAsync(history, 2);

        Assert.Equal(1, history.Figures.Judged);
        Assert.True((await history.RowsAsync()).Single(row => row.Says.Verdict is not null).Says.Verdict!.IsJudged);
    }

    [Fact]
    public async Task Keeper_ADayThatFails_IsCountedAndTheOthersGoOn()
    {
        await using OutcomeHistory history = new(MarketTime.At(Thursday, new(20, 0)));
        foreach (string symbol in (string[])["AAPL", "SPY", "TSLA"])
        {
            await history.WriteSessionAsync(Thursday, _ => 100, symbol);
        }
        history.Scripted.Candles = (symbol, _) =>
            symbol == "SPY"
                ? throw new InvalidOperationException("Something is broken.")
                : FetchResult<CandleSeries>.Ok(OutcomeHistory.Bars(Thursday, _ => 100));

        await RunAsync(history, 2);

        Assert.Equal((2, 1), (history.Figures.Judged, history.Figures.Failed));
        Assert.Equal("SPY of 2026-11-19: Something is broken.", history.Figures.LastFailure);
        Assert.Equal(
            ["AAPL", "TSLA"],
            (await history.RowsAsync()).Select(row => row.Row.Owner.Symbol).Distinct().Order()
        );
    }

    [Fact]
    public async Task Keeper_ASourceThatDoesNotAnswer_IsAskedAgain()
    {
        await using OutcomeHistory history = new(MarketTime.At(Thursday, new(20, 0)));
        await history.WriteSessionAsync(Thursday, _ => 100);
        int calls = 0;
        history.Scripted.Candles = (_, _) =>
            ++calls < 3
                ? FetchResult<CandleSeries>.Failed(FetchFailure.Unavailable, "No line.")
                : FetchResult<CandleSeries>.Ok(OutcomeHistory.Bars(Thursday, _ => 100));

        await RunAsync(history, 1);

        Assert.Equal(3, calls);
        Assert.Equal((1, 0, 0), (history.Figures.Judged, history.Figures.NotJudged, history.Figures.Failed));
    }

    [Fact]
    public async Task Keeper_AHalfDayAndADelayedSource_WaitsForBoth()
    {
        DateOnly friday = new(2026, 11, 27); // ends at 13:00
        await using OutcomeHistory history = new(MarketTime.At(friday, new(13, 10)));
        history.Scripted.Info = history.Scripted.Info with { TypicalDelay = TimeSpan.FromMinutes(15) };
        await history.WriteSessionAsync(friday, _ => 100);
        using OutcomeKeeper keeper = history.Keeper();
        await keeper.StartAsync(Token);

        history.Clock.Advance(5 * Minute);
        Assert.Empty(await history.RowsAsync()); // 13:15: the source shows 13:00, five minutes more are waited
        await JudgedAsync(history, 1);
        await keeper.StopAsync(Token);

        LevelTrial trial = (await history.RowsAsync()).Select(row => row.Says.Trial).OfType<LevelTrial>().First();
        Assert.Equal(MarketTime.At(friday, new(13, 0)), trial.Level.Fix.EndsAt);
        Assert.InRange(
            history.Clock.GetUtcNow(),
            MarketTime.At(friday, new(13, 20)),
            MarketTime.At(friday, new(14, 0))
        );
    }

    private static async Task RunAsync(OutcomeHistory history, int decided)
    {
        using OutcomeKeeper keeper = history.Keeper();
        await keeper.StartAsync(Token);
        await JudgedAsync(history, decided);
        await keeper.StopAsync(Token);
    }

    private static Task JudgedAsync(OutcomeHistory history, int decided) =>
        Eventually.TrueAsync(
            () => history.Figures.Judged + history.Figures.NotJudged >= decided,
            $"{decided} days are decided",
            history.Clock,
            Minute
        );

    /// <summary>What the recorder leaves of the first minute of a session.</summary>
    private static async Task RecordAsync(OutcomeHistory history, DateOnly day)
    {
        DateTimeOffset open = ExchangeCalendar.SessionOn(day)!.Value.OpensAt.AddMinutes(1);
        ChainSnapshot chain = (await history.Provider.GetChainAsync("IWM", open, Token)).Value!;
        var source = LevelSource.Of(
            new AnalyzedChain(chain, known => ChainAnalyzer.Analyze(known, PricingOptions.Default))
        );
        await history.WriteAsync([
            .. ChainRecords.Of(chain, null, default).Batch.Records,
            new LevelMinute(history.Owner("IWM"), source.Minute, (byte)source.Quality, LevelFigures.Of(source)),
        ]);
    }

    private static async Task<CandleSeries> BarsAsync(SimulatedProvider market, DateOnly day)
    {
        DateTimeOffset close = ExchangeCalendar.SessionOn(day)!.Value.ClosesAt;
        return (await market.GetCandlesAsync("IWM", Minute, 1, close, Token)).Value!;
    }

    private static void AssertNaive(LevelOutcome outcome, CandleSeries bars)
    {
        LevelFix fix = outcome.Fix;
        double sign = Math.Sign(fix.LevelUsd - fix.SpotUsd);
        double reach = double.NegativeInfinity;
        for (int i = 0; i < bars.Count; i++)
        {
            if (DateTimeOffset.FromUnixTimeSeconds(bars.StartUnixSeconds[i]) >= fix.KnownAt)
            {
                reach = Math.Max(reach, sign * ((sign > 0 ? bars.HighUsd[i] : bars.LowUsd[i]) - fix.LevelUsd));
            }
        }
        Assert.Equal(reach >= 0 ? OutcomeAnswer.Yes : OutcomeAnswer.No, outcome.Touched);
        Assert.Equal(
            sign * (bars.CloseUsd[^1] - fix.LevelUsd) > 0 ? OutcomeAnswer.Yes : OutcomeAnswer.No,
            outcome.ClosedBeyond
        );
        Assert.Equal(fix.EndsAt, DateTimeOffset.FromUnixTimeSeconds(bars.StartUnixSeconds[^1]) + bars.Interval);
    }
}
