using System.IO.Compression;

namespace Strikelight.Providers.Tests.Recorded;

/// <summary>
/// Where test payloads lie: ours in the repository, recorded market data beside it where it was fetched.
/// </summary>
internal static class RecordedData
{
    public static string Root { get; } = FindRoot();

    public static string Cboe(string name) =>
        Path.Combine(Root, "tests/Strikelight.Providers.Tests/Cboe/Payloads", name);

    public static string Table(string name) =>
        Path.Combine(Root, "tests/Strikelight.Providers.Tests/Recorded/Payloads", name);

    /// <summary>A folder of recorded market data; skips the test where it is not there.</summary>
    public static string Shared(string folder)
    {
        string path = Path.Combine(Root, "../shared/data", folder);
        Assert.SkipUnless(Directory.Exists(path), $"{folder}: recorded data not present");
        return path;
    }

    public static byte[] Unpacked(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using MemoryStream all = new();
        plain.CopyTo(all);
        return all.ToArray();
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Strikelight.slnx")))
            {
                return at.FullName;
            }
        }
        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
