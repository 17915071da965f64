using System.Diagnostics;
using Strikelight.Store.Tests.Crash;

namespace Strikelight.Store.Tests.Disk;

public sealed class StoreLockTests : IDisposable
{
    private static readonly TimeSpan SecondProcessMost = TimeSpan.FromSeconds(2);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_ASecondTimeInOneProcess_NamesTheHolder()
    {
        await using SqliteStore store = TestStore.Open(_folder.Path);

        StoreHeldException error = Assert.Throws<StoreHeldException>(() => TestStore.Open(_folder.Path));

        Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}", error.Message, Ordinal);
    }

    [Fact]
    public async Task Open_InASecondProcess_EndsSoonAndNamesTheHolder()
    {
        await using SqliteStore store = TestStore.Open(_folder.Path);
        long started = TimeProvider.System.GetTimestamp();

        using Process second = ChildProcess.Start(CrashMode.Open, _folder.Path);
        string message = await second.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);

        TimeSpan taken = TimeProvider.System.GetElapsedTime(started);
        TestContext.Current.SendDiagnosticMessage($"second process ended after {taken.TotalMilliseconds:F0} ms");
        Assert.Equal(3, second.ExitCode);
        Assert.Contains($"process {Environment.ProcessId} ", message, Ordinal);
        Assert.True(taken < SecondProcessMost, $"took {taken}");
    }

    [Fact]
    public async Task Open_AfterTheHolderClosed_Succeeds()
    {
        await using (TestStore.Open(_folder.Path))
        {
            // held until here
        }

        await using SqliteStore store = TestStore.Open(_folder.Path);

        Assert.Equal(StoreStateKind.Open, store.State.Kind);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;
}
