using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Strikelight.Core.Contracts;
using Strikelight.Store;
using Strikelight.Web.Commands;
using Strikelight.Web.Commands.Import;

namespace Strikelight.Web.Tests.Commands;

/// <summary>A folder with a history, and commands run on it as a shell would.</summary>
internal sealed class CommandFolder : IDisposable
{
    private static readonly TimeSpan WriteMost = TimeSpan.FromSeconds(30);

    public CommandFolder() => Path = Directory.CreateTempSubdirectory("strikelight-commands-").FullName;

    public string Path { get; }

    public string History => At("history");

    public string Database => System.IO.Path.Combine(History, "history.db");

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public SqliteStore OpenStore() =>
        SqliteStore.Open(new() { Folder = History }, TimeProvider.System, NullLogger<SqliteStore>.Instance);

    public StoreReader OpenReader() => StoreReader.Open(new() { Folder = History }, NullLogger<StoreReader>.Instance);

    /// <summary>Writes and closes.</summary>
    public async Task FillAsync(params StoreBatch[] batches)
    {
        await using SqliteStore store = OpenStore();
        foreach (StoreBatch batch in batches)
        {
            Assert.True(store.TryWrite(batch, out Task acknowledged));
            await acknowledged.WaitAsync(WriteMost, TimeProvider.System);
        }
    }

    public Task FillAsync(params ChainSnapshot[] chains) => FillAsync([.. chains.Select(ImportRecords.OfChain)]);

    /// <summary>Runs a command; the folder of the history is added.</summary>
    public async Task<CommandAnswer> RunAsync(params string[] args)
    {
        RootCommand root = [];
        StoreCommands.AddTo(root, _ => new(StringComparer.OrdinalIgnoreCase));
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = await root.Parse([.. args, "--folder", History])
            .InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Turns one bit of a stored text or number around, which must occur once.</summary>
    public async Task DamageAsync(ReadOnlyMemory<byte> stored)
    {
        byte[] file = await File.ReadAllBytesAsync(Database, TestContext.Current.CancellationToken);
        int at = file.AsSpan().IndexOf(stored.Span);
        Assert.True(at >= 0, "what is to be damaged is not in the file");
        file[at + (stored.Length / 2)] ^= 1;
        await File.WriteAllBytesAsync(Database, file, TestContext.Current.CancellationToken);
    }
}
