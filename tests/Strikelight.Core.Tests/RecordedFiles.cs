using System.IO.Compression;

namespace Strikelight.Core.Tests;

/// <summary>Recorded market data beside the repository. Where it is absent the test that asks is skipped.</summary>
internal static class RecordedFiles
{
    /// <summary>The text of a recorded file, unzipped if its name ends in <c>.gz</c>.</summary>
    public static string ReadText(string relativePath)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Strikelight.slnx")))
        {
            folder = folder.Parent;
        }
        string root =
            folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
        string path = Path.Combine(root, "..", "shared", "data", relativePath);
        Assert.SkipUnless(File.Exists(path), "recorded data not present: " + relativePath);
        using FileStream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using StreamReader reader = new(plain);
        return reader.ReadToEnd();
    }
}
