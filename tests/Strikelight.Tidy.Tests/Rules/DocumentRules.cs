using System.Text.RegularExpressions;

namespace Strikelight.Tidy.Tests.Rules;

/// <summary>Rules about the pages under docs.</summary>
internal static class DocumentRules
{
    private const string MathFolder = "docs/math";
    private const string MathIndex = "docs/math/README.md";
    private const string DecisionFolder = "docs/adr";

    private static readonly string[] DecisionHeadings =
    [
        "## Context",
        "## Options",
        "## Decision",
        "## Consequences",
        "## How we confirm it, and what reopens it",
    ];

    private static readonly Regex DecisionStatus = new(
        @"^Status: (proposed|accepted|replaced by [0-9]{4}), [0-9]{4}-[0-9]{2}-[0-9]{2}\.$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );

    private static readonly Regex TestClass = new(@"\b[A-Z]\w*Tests\b", RegexOptions.NonBacktracking);

    private static readonly Regex ClassName = new(@"\bclass (?<name>\w+)", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static readonly Regex Link = new(@"\]\((?<target>[^)\s]+)\)", RegexOptions.None, TimeSpan.FromSeconds(10));

    /// <summary>Each page on a quantity is linked from the index and names tests that exist.</summary>
    public static IEnumerable<Finding> MathPages(IReadOnlyCollection<SourceFile> files)
    {
        string index = files.FirstOrDefault(file => file.Path == MathIndex)?.Text ?? "";
        HashSet<string> testClasses =
        [
            .. files
                .Where(file => file.IsCSharp && file.Path.StartsWith("tests/", StringComparison.Ordinal))
                .SelectMany(file => ClassName.Matches(file.Text))
                .Select(match => match.Groups["name"].Value),
        ];
        foreach (SourceFile page in files.Where(file => file.Folder == MathFolder && file.Path != MathIndex))
        {
            if (!index.Contains($"({page.Name})", StringComparison.Ordinal))
            {
                yield return new("math-page", page.Path, "not linked from the index");
            }
            string[] named = [.. TestClass.Matches(page.Text).Select(match => match.Value).Distinct()];
            if (named.Length == 0)
            {
                yield return new("math-page", page.Path, "names no test");
            }
            foreach (string name in named.Where(name => !testClasses.Contains(name)))
            {
                yield return new("math-page", page.Path, $"{name} does not exist");
            }
        }
    }

    /// <summary>Links to files of the repository lead somewhere.</summary>
    public static IEnumerable<Finding> Links(IReadOnlyCollection<SourceFile> files, Func<string, bool> exists) =>
        from file in files
        where file.Extension == ".md"
        from match in Link.Matches(file.Text)
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        where !exists(Path.Combine(file.Folder, target))
        select new Finding("link", file.Path, target);

    /// <summary>A decision record is numbered and answers the same questions.</summary>
    public static IEnumerable<Finding> DecisionRecords(IEnumerable<SourceFile> files)
    {
        foreach (SourceFile record in files.Where(file => file.Folder == DecisionFolder && file.Name != "README.md"))
        {
            if (!Regex.IsMatch(record.Name, @"^[0-9]{4}-[a-z0-9-]+\.md$", RegexOptions.NonBacktracking))
            {
                yield return new("decision-record", record.Path, "name");
            }
            if (!record.Lines.Any(DecisionStatus.IsMatch))
            {
                yield return new("decision-record", record.Path, "status");
            }
            foreach (string heading in DecisionHeadings.Where(heading => !record.Lines.Contains(heading)))
            {
                yield return new("decision-record", record.Path, heading);
            }
        }
    }
}
