using System.Text.RegularExpressions;

namespace Strikelight.Tidy.Tests.Rules;

/// <summary>Rules that need only the text of a file.</summary>
internal static class TextRules
{
    public const int FileLinesMost = 300;
    public const int LineColumnsMost = 120;

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly HashSet<string> Code = new(StringComparer.Ordinal)
    {
        ".cs",
        ".css",
        ".js",
        ".mjs",
        ".razor",
        ".sh",
        ".ts",
    };

    // Put together from parts, so that this file keeps the rule.
    private static readonly Regex Unfinished = Words(
        "TO" + "DO",
        "FIX" + "ME",
        "HA" + "CK",
        "NotImplemented" + "Exception"
    );

    private static readonly Regex PathOfThisMachine = new(
        @"(^|[^\w.~-])/(wo" + @"rk|root|Users)/|(^|[^\w.~-])/home/\w+/|[A-Z]:\\Users\\",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );

    private static readonly Regex QuietSeverity = Words("none", "silent", "suggestion");

    private static readonly string[] Addresses =
    [
        "registry." + "npmjs",
        "api.nuget.org/" + "v3",
        "_auth" + "Token",
        "shared/" + "spec",
        "DES" + "IGN.md",
        "STY" + "LE.md",
        "brief-" + "common",
    ];

    private static readonly HashSet<string> GrabBags = new(StringComparer.OrdinalIgnoreCase)
    {
        "Common",
        "Helpers",
        "Misc",
        "Models",
        "Utilities",
        "Utils",
    };

    public static IEnumerable<Finding> FileLength(SourceFile file)
    {
        int lineCount = file.Lines.Length;
        if (Code.Contains(file.Extension) && lineCount > FileLinesMost)
        {
            yield return new("file-length", file.Path, "lines", lineCount);
        }
    }

    public static IEnumerable<Finding> LineLength(SourceFile file) =>
        Code.Contains(file.Extension)
            ? file
                .Lines.Index()
                .Where(line => line.Item.Length > LineColumnsMost)
                .Select(line => new Finding("line-length", file.Path, "columns", line.Item.Length, line.Index + 1))
            : [];

    public static IEnumerable<Finding> NothingUnfinished(SourceFile file) =>
        Code.Contains(file.Extension)
            ? Unfinished.Matches(file.Text).Select(match => new Finding("unfinished", file.Path, match.Value))
            : [];

    public static IEnumerable<Finding> NothingOfOneMachine(SourceFile file) =>
        PathOfThisMachine
            .Matches(file.Text)
            .Select(match => match.Value.Trim())
            .Concat(Addresses.Where(address => file.Text.Contains(address, Ordinal)))
            .Distinct()
            .Select(what => new Finding("machine", file.Path, what));

    public static IEnumerable<Finding> FolderNames(SourceFile file) =>
        file.Path.Split('/')[..^1].Where(GrabBags.Contains).Select(name => new Finding("folder-name", file.Path, name));

    /// <summary>Addresses in the lock file would tie it to one registry.</summary>
    public static IEnumerable<Finding> NpmLockWithoutAddresses(SourceFile file)
    {
        if (file.Name == "package-lock.json" && file.Text.Contains("\"resolved\"", Ordinal))
        {
            yield return new("npm-lock-address", file.Path, "resolved");
        }
    }

    /// <summary>A severity turned down, or a <c>NoWarn</c>, says why on its line or the line before.</summary>
    public static IEnumerable<Finding> QuietedRulesHaveReasons(SourceFile file)
    {
        string[] lines = file.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            string before = i == 0 ? "" : lines[i - 1].TrimEnd();
            bool unexplained =
                file.Name == ".editorconfig" ? QuietSeverity.IsMatch(lines[i]) && !lines[i].Contains('#', Ordinal)
                : file.Extension is ".csproj" or ".props"
                    ? lines[i].Contains("<NoWarn>", Ordinal) && !before.EndsWith("-->", Ordinal)
                : false;
            if (unexplained)
            {
                yield return new("quieted-rule", file.Path, lines[i].Trim());
            }
        }
    }

    private static Regex Words(params string[] words) =>
        new($@"\b({string.Join('|', words)})\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
}
