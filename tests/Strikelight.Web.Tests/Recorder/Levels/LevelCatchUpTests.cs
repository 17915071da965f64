using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.StartUp;

namespace Strikelight.Web.Tests.Recorder.Levels;

public sealed class LevelCatchUpTests : IDisposable
{
    private static readonly SourceSymbol Owner = new("scripted", KeptHistory.Symbol);
    private static readonly DateTimeOffset Morning = new(2026, 11, 18, 15, 5, 10, TimeSpan.Zero);

    private readonly KeptHistory _kept = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _kept.Dispose();

    [Fact]
    public async Task Start_OverChainsWithoutLevels_GivesEachMinuteThoseOfItsLastChain()
    {
        ChainSnapshot last = SampleChain.At(KeptHistory.Symbol, Morning.AddSeconds(40), 102);
        await _kept.RecordAsync(
            SampleChain.At(KeptHistory.Symbol, Morning.AddHours(-2), 99), // before the open
            SampleChain.At(KeptHistory.Symbol, Morning, 101),
            last,
            SampleChain.At("QQQ", Morning.AddDays(1), 103)
        );

        (List<LevelMinute> minutes, LevelCatchUpState state) = await StartedAsync();

        LevelMinute minute = Assert.Single(minutes);
        Assert.Equal((2L, 0L), (state.Written, state.Failed));
        AnalyzedChain analyzed = new(last, chain => ChainAnalyzer.Analyze(chain, PricingOptions.Default));
        LevelMinute expected = LevelSource.Of(analyzed).ToMinute(Owner);
        Assert.Equal((expected.Minute, expected.Quality), (minute.Minute, minute.Quality));
        Assert.Equal(expected.Figures, minute.Figures);
    }

    [Fact]
    public async Task Start_ASecondTime_WritesNothing()
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, Morning, 101));
        (List<LevelMinute> first, _) = await StartedAsync();

        (List<LevelMinute> second, LevelCatchUpState state) = await StartedAsync();

        Assert.Equal(0, state.Written);
        Assert.Equal(first.Single().Figures, second.Single().Figures);
    }

    [Fact]
    public async Task Start_AfterAnEndInBetween_DoesOnlyTheRest()
    {
        await _kept.RecordAsync(
            SampleChain.At(KeptHistory.Symbol, Morning, 101),
            SampleChain.At(KeptHistory.Symbol, Morning.AddMinutes(1), 102)
        );
        await using (SqliteStore store = _kept.Open())
        {
            await PlantedLevels.WriteAsync(store, PlantedLevels.At(Owner, Morning.AddSeconds(-10), 77));
        }

        (List<LevelMinute> minutes, LevelCatchUpState state) = await StartedAsync();

        Assert.Equal(1, state.Written);
        Assert.Equal([77, 102], minutes.Select(minute => minute.Get(LevelFigureId.SpotUsd)));
    }

    [Fact]
    public async Task Start_OverTheMinutesOfTheRunningRecorder_LeavesThemToIt()
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, KeptHistory.Now.AddMinutes(-2), 101));

        (_, LevelCatchUpState state) = await StartedAsync();

        Assert.Equal(0, state.Written);
    }

    /// <summary>The minutes of the symbol and what was done, once the server has caught up.</summary>
    private async Task<(List<LevelMinute> Minutes, LevelCatchUpState State)> StartedAsync()
    {
        await using TestServer server = await _kept.StartAsync();
        LevelCatchUpState state = server.Service<LevelCatchUpState>();
        await state.Over.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Token);
        List<LevelMinute> minutes = [];
        TimeRange all = new(Morning.AddDays(-1), KeptHistory.Now.AddDays(1));
        await foreach (Stored<LevelMinute> read in server.Service<IStore>().Levels.RangeAsync(Owner, all, Token))
        {
            minutes.Add(read.Value!);
        }
        return (minutes, state);
    }
}
