using Microsoft.Extensions.Logging.Abstractions;
using Strikelight.Store;

namespace Strikelight.Web.Tests.Recorder;

/// <summary>A folder for a store that goes with the test.</summary>
internal sealed class StoreFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("strikelight-recorder-").FullName;

    public SqliteStore Open() =>
        SqliteStore.Open(new() { Folder = Path }, TimeProvider.System, NullLogger<SqliteStore>.Instance);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
