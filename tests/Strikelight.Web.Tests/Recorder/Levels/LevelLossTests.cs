using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Pricing;
using Strikelight.Store;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.Recorder.Levels;

public sealed class LevelLossTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Recorder_StoppedWhileTheStoreTakesNothing_CountsWhatIsLostAndWhy(bool isPaused, int whilePaused)
    {
        FakeTimeProvider clock = new(Noon);
        FakeStore store = new() { IsTaking = false };
        if (isPaused)
        {
            store.Pause(PauseReason.DiskFull, "The disk is full.");
        }
        LevelInbox inbox = new();
        LevelCounts counts = new();
        using LevelRecorder recorder = new(
            inbox,
            counts,
            store,
            new StoredLevels(),
            new ScriptedProvider(clock),
            clock,
            NullLogger<LevelRecorder>.Instance
        );
        await recorder.StartAsync(TestContext.Current.CancellationToken);
        inbox.Offer(
            new AnalyzedChain(SampleChain.At("QQQ", Noon, 100), _ => throw new InvalidOperationException("a defect"))
        );
        await Eventually.TrueAsync(() => counts.Failed == 1, "its loop runs", clock, TimeSpan.FromMinutes(1));
        inbox.Offer(
            new AnalyzedChain(
                SampleChain.At("SPY", Noon, 100),
                chain => ChainAnalyzer.Analyze(chain, PricingOptions.Default)
            )
        );

        await recorder.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0L, 1L, (long)whilePaused), (counts.Written, counts.Lost, counts.LostWhilePaused));
    }
}
