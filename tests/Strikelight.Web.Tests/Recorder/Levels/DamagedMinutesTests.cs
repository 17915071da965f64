using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Calendar;
using Strikelight.Store;
using Strikelight.Web.Budget;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Tests.Commands;

namespace Strikelight.Web.Tests.Recorder.Levels;

public sealed class DamagedMinutesTests : IDisposable
{
    private const double DamagedUsd = 6543.21;
    private static readonly SourceSymbol Owner = new("scripted", "SPY");
    private static readonly TradingSession Session = ExchangeCalendar.SessionOn(new(2026, 11, 20))!.Value;
    private static readonly LevelFigureSet Set = new(LevelFigureId.SpotUsd);

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ends_OfASessionWithADamagedMinute_CountItAsDamagedAndNotAsMissing()
    {
        int minutes = (int)(Session.ClosesAt - Session.OpensAt).TotalMinutes;
        await _folder.FillAsync([
            .. Enumerable
                .Range(0, minutes)
                .Where(minute => minute is not (9 or 11)) // a gap of three with the damaged one between
                .Select(minute => new StoreBatch(
                    PlantedLevels.At(
                        Owner,
                        Session.OpensAt.AddMinutes(minute),
                        minute == 10 ? DamagedUsd : 600 + minute / 10.0
                    )
                )),
        ]);
        await _folder.DamageAsync(BitConverter.GetBytes(DamagedUsd));
        FakeTimeProvider clock = new(Session.ClosesAt.AddDays(1));
        await using SqliteStore store = _folder.OpenStore();
        await PlantedLevels.StartAsync(store, Owner.Source, Session.OpensAt);
        using LevelDays days = new(
            History.In(store),
            new ScriptedProvider(clock),
            new StoredLevels(),
            Options.Create(new RecorderOptions()),
            clock,
            BudgetPlan.Of(new(1L << 30, "test"), new BudgetOptions())
        );

        LevelEnds? ends = await days.EndsAsync(
            Owner.Symbol,
            Session,
            clock.GetUtcNow(),
            Set,
            TestContext.Current.CancellationToken
        );

        Assert.Equal([10], ends!.Day!.Damaged);
        Assert.Equal(
            (minutes - 3, 2, 0),
            (ends.Minutes, ends.Shortfall.MissingMinutes, ends.Shortfall.NotRecordedMinutes)
        );
        Assert.Equal(1, days.DamagedCount);
    }
}
