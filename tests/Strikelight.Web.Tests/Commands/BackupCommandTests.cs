using Strikelight.Store;

namespace Strikelight.Web.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Backup_WhileTheStoreIsHeld_IsMadeAndVerifies()
    {
        await _folder.FillAsync(SavedFiles.Spx(0), SavedFiles.Spx(1));
        await using SqliteStore holder = _folder.OpenStore();

        CommandAnswer answer = await _folder.RunAsync("backup", _folder.At("copy.db"));

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Matches(@"chain +2 rows", answer.Output);
        Assert.Matches(@"copy\.db: \d+ rows, [\d,]+ bytes, copied and read back in", answer.Output);
        await holder.DisposeAsync();
        Directory.Delete(_folder.History, recursive: true);
        Directory.CreateDirectory(_folder.History);
        File.Move(_folder.At("copy.db"), _folder.Database);
        Assert.Equal(0, (await _folder.RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task Backup_OntoAFile_IsRefusedAndLeavesIt()
    {
        await _folder.FillAsync(SavedFiles.Spx(0));
        await File.WriteAllTextAsync(_folder.At("copy.db"), "mine", TestContext.Current.CancellationToken);

        CommandAnswer answer = await _folder.RunAsync("backup", _folder.At("copy.db"));

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("exists", answer.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.At("copy.db"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Backup_WithoutAHistory_SaysSoInOneLine()
    {
        CommandAnswer answer = await _folder.RunAsync("backup", _folder.At("copy.db"));

        Assert.Equal(2, answer.ExitCode);
        Assert.Equal($"There is no history in {_folder.History}.", answer.Error.Trim());
        Assert.False(File.Exists(_folder.At("copy.db")));
    }
}
