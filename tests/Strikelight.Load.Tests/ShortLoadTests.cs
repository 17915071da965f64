using Strikelight.Load.Scenarios;

namespace Strikelight.Load.Tests;

/// <summary>The short form of the load runs: the real server as a process of its own, small numbers.</summary>
/// <remarks>
/// Bounds are about twice what is usual, so that what doubles the memory of a viewer or lets one stay is seen.
/// Times are not judged: machines that run tests are shared and slow.
/// </remarks>
[Trait("Category", "Alone")]
public sealed class ShortLoadTests
{
    private const double KibibyteBytes = 1024;
    private const double RssKibibytesPerViewerMost = 60; // 20 to 30 at 800 viewers, the noise of the heap included
    private const double ReturnedMebibytesMost = 60; // of the whole process
    private const double HeapBytesPerSessionMost = 4000; // 16 in the long form; few sessions measure coarsely

    private static readonly LoadOptions Options = new()
    {
        Seconds = 6,
        AfterSeconds = 2,
        Checked = 50,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Viewers_EightHundredOfOnePage_CostSocketsAndSeeOnlyNewerContent()
    {
        LoadOptions options = Options with { Viewers = 800 };

        ViewersResult result = await new ViewersScenario(options, TimeProvider.System).RunAsync(Cancellation);

        Assert.Equal(0, result.Errors);
        Assert.True(result.FramesPerSecond > 0, "no content came");
        Assert.True(
            result.RssBytesPerViewer < RssKibibytesPerViewerMost * KibibyteBytes,
            $"{result.RssBytesPerViewer / KibibyteBytes:F1} KiB a viewer"
        );
        Assert.True(
            result.RssAboveBaseAfterBytes < ReturnedMebibytesMost * KibibyteBytes * KibibyteBytes,
            $"{result.RssAboveBaseAfterBytes} bytes above the base after all left"
        );
    }

    [Fact]
    public async Task Silent_ClientsThatNeverRead_AreAllClosedAndOthersNoticeNothing()
    {
        LoadOptions options = Options with { Viewers = 50 };

        SlowResult result = await new SlowScenario(options, TimeProvider.System).RunAsync(Cancellation);

        Assert.Equal(0, result.Errors);
        Assert.Equal(0, result.StillConnected);
        Assert.NotNull(result.SecondsUntilLastClosed);
    }

    [Fact]
    public async Task Cycles_FourThousandStreams_LeaveNothing()
    {
        LoadOptions options = Options with { Count = 4000, Pages = ["/walls/OPBK"] };

        CyclesResult result = await new CyclesScenario(options, 50, TimeProvider.System).RunAsync(Cancellation);

        Assert.Equal(0, result.Errors);
        Assert.Equal(0, result.ViewersLeft);
        Assert.InRange(result.HeapBytesPerSession!.Value, double.NegativeInfinity, HeapBytesPerSessionMost);
    }

    [Fact]
    public async Task Hostile_EveryAttackOnce_ServerLivesAndStreamsOfOthersStay()
    {
        LoadOptions options = Options with { Count = 500, Viewers = 300 };

        IReadOnlyList<HostileResult> results = await new HostileScenario(options, TimeProvider.System).RunAsync(
            Cancellation
        );

        Assert.All(results, result => Assert.True(result.IsAlive, result.Attack));
        Assert.All(results, result => Assert.Equal(0, result.ErrorsOfOthers));
        Assert.Empty(Of(results, "unknown symbols").Keys.Except(["404", "503"], StringComparer.Ordinal));
        Assert.Equal(500, Of(results, "junk parameters")["400"]);
        Assert.DoesNotContain("kept", Of(results, "slow senders").Keys);
    }

    private static IReadOnlyDictionary<string, int> Of(IReadOnlyList<HostileResult> results, string attack) =>
        results.Single(result => result.Attack == attack).Outcome;
}
