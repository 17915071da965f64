using System.Globalization;

namespace Strikelight.Core.Tests.Oracle;

/// <summary>Reads the tables that the scripts of this folder wrote at 80 digits or more.</summary>
internal static class OracleFiles
{
    /// <summary>The rows of a table, without comment and header.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(FindRoot(), "tests", "Strikelight.Core.Tests", "Oracle", name))
            .Where(line => !line.StartsWith('#'))
            .Skip(1)
            .Select(line => line.Split(','));

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
