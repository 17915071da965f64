namespace Strikelight.Store.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("strikelight-store-").FullName;

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "history.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
