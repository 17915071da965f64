using Strikelight.Core.Calendar;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.Recorder.Levels;

public sealed class RecordedPeriodsTests : IDisposable
{
    private const string Source = "scripted";

    private static readonly TradingSession Session = ExchangeCalendar.SessionOn(new(2026, 11, 20))!.Value;

    private readonly StoreFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Contains_BeforeTheStartAndAfterTheStop_IsFalse()
    {
        RecordedPeriods periods = await PeriodsAsync(
            (RecorderEventKind.Start, 42),
            (RecorderEventKind.Stop, 60),
            (RecorderEventKind.Start, 90)
        );

        int[] minutes = [.. Enumerable.Range(0, 100).Where(minute => periods.Contains(At(minute)))];

        Assert.Equal([.. Enumerable.Range(42, 18), .. Enumerable.Range(90, 10)], minutes);
        Assert.Equal(At(42), periods.StartedWithin(Session));
    }

    [Fact]
    public async Task Contains_AfterAKill_IsTrueUntilTheNextStart()
    {
        RecordedPeriods periods = await PeriodsAsync((RecorderEventKind.Start, -5), (RecorderEventKind.Start, 90));

        Assert.True(periods.Contains(At(50)));
        Assert.Null(periods.StartedWithin(Session));
    }

    [Fact]
    public async Task Contains_WithoutALog_IsFalse() => Assert.False((await PeriodsAsync()).Contains(At(0)));

    private static DateTimeOffset At(int minute) => Session.OpensAt.AddMinutes(minute);

    private async Task<RecordedPeriods> PeriodsAsync(params (RecorderEventKind Kind, int Minute)[] events)
    {
        await using SqliteStore store = _folder.Open();
        foreach ((RecorderEventKind kind, int minute) in events)
        {
            RecorderEvent happened = new(new(Source, ""), kind, new(At(minute), At(minute)), "");
            Assert.True(store.TryWrite(new(happened), out Task acknowledged));
            await acknowledged;
        }
        return await RecordedPeriods.ReadAsync(store, Source, Token);
    }
}
