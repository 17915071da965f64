using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>Finds and reads the files these tests compare with.</summary>
internal static class PricingFiles
{
    private static readonly string Root = FindRoot();

    /// <summary>Rows of a reference table written by make_oracle.py, without comment and header.</summary>
    public static IEnumerable<string[]> Oracle(string name) =>
        File.ReadLines(Path.Combine(Root, "tests", "Strikelight.Core.Tests", "Pricing", "Oracle", name))
            .Where(line => !line.StartsWith('#'))
            .Skip(1)
            .Select(line => line.Split(','));

    /// <summary>The text of a recorded file, unpacked; skips the test where the recordings are absent.</summary>
    public static string Recorded(params string[] path)
    {
        string full = Path.Combine([Root, "..", "shared", "data", .. path]);
        if (!File.Exists(full))
        {
            Assert.Skip($"{string.Join('/', path)}: recorded data not present");
        }
        using Stream file = File.OpenRead(full);
        using Stream plain = full.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using StreamReader reader = new(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Strikelight.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName
            ?? throw new InvalidOperationException("Strikelight.slnx is in no folder above the tests.");
    }
}
