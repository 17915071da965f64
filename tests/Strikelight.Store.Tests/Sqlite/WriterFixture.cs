using Microsoft.Extensions.Logging.Abstractions;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Tests.Sqlite;

/// <summary>A writer alone, which a test can hold up.</summary>
internal sealed class WriterFixture : IAsyncDisposable
{
    private readonly TestFolder _folder = new();

    public WriterFixture(StoreOptions options)
    {
        options.Folder = _folder.Path;
        StoreFolder folder = new(options.Folder);
        NullLogger logger = NullLogger.Instance;
        Writer = new(new(folder, options, TimeProvider.System, logger), options, folder, TimeProvider.System, logger);
        Writer.Start();
    }

    public SqliteWriter Writer { get; }

    /// <summary>Keeps the writer busy until the result is set.</summary>
    public async Task<TaskCompletionSource> HoldAsync()
    {
        TaskCompletionSource held = new();
        TaskCompletionSource release = new();
        _ = Writer.StepAsync(
            _ =>
            {
                held.SetResult();
                release.Task.Wait(TestContext.Current.CancellationToken);
            },
            CancellationToken.None
        );
        await held.Task;
        return release;
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        _folder.Dispose();
    }
}
