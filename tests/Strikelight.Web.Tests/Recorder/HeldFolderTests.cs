using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Store;
using Strikelight.Web.Hosting;
using Strikelight.Web.Recorder;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Recorder;

public sealed class HeldFolderTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_OfASecondProcess_IsRefusedInOneLineThatNamesTheHolder()
    {
        await using SqliteStore held = _folder.Open();
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            typeof(StrikelightHost).Assembly.Location,
            "--urls",
            "http://127.0.0.1:0",
            "--set",
            $"Store:Folder={_folder.Path}",
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process second = Process.Start(start)!;
        Task<string> output = second.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await second.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, second.ExitCode);
        Assert.StartsWith($"The history is in use by process {Environment.ProcessId} on ", error, Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("is ready", await output, Ordinal);
    }

    [Fact]
    public async Task Open_OfAHeldFolder_IsRefusedWithoutAnyWait()
    {
        await using SqliteStore held = _folder.Open();
        FakeTimeProvider still = new(); // whoever waited on it would wait for ever

        StoreHeldException refused = Assert.Throws<StoreHeldException>(() =>
            SqliteStore.Open(new() { Folder = _folder.Path }, still, NullLogger<SqliteStore>.Instance)
        );

        Assert.Contains($"process {Environment.ProcessId} on ", refused.Message, Ordinal);
    }

    [Fact]
    public async Task Start_SwitchedOff_TouchesNoFolderAndSaysWhyThereIsNoHistory()
    {
        string folder = Path.Combine(_folder.Path, "none");
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Store:Folder"] = folder }
        );

        History history = server.Service<History>();

        Assert.Null(history.Store);
        Assert.Contains("Recorder:Enabled", history.Absence, Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;
}
