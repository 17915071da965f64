using System.Globalization;

namespace Strikelight.Tidy.Tests;

/// <summary>
/// Places allowed to break a rule, one a line: <c>rule | path | what | most | reason</c>. A place that keeps the rule
/// again, a limit higher than needed and a missing reason are findings too: the list only shrinks.
/// </summary>
internal static class ExceptionList
{
    public const string Path = "tests/Strikelight.Tidy.Tests/exceptions.txt";

    private const int ReasonLengthLeast = 15;

    /// <summary>The findings that no line excuses, and the lines that are wrong or no longer needed.</summary>
    public static IEnumerable<Finding> Apply(IReadOnlyCollection<Finding> findings, string list)
    {
        var excuses = list.Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        foreach (string[] excuse in excuses.Where(excuse => !IsWellFormed(excuse)))
        {
            yield return new("exception-form", Path, string.Join(" | ", excuse));
        }
        excuses.RemoveAll(excuse => !IsWellFormed(excuse));
        foreach (Finding finding in findings.Where(finding => !excuses.Exists(excuse => Excuses(excuse, finding))))
        {
            yield return finding;
        }
        foreach (string[] excuse in excuses.Where(excuse => !findings.Any(finding => NeedsAll(excuse, finding))))
        {
            yield return new("exception-stale", Path, string.Join(" | ", excuse));
        }
    }

    private static bool IsWellFormed(string[] excuse) =>
        excuse.Length == 5
        && excuse[4].Length >= ReasonLengthLeast
        && int.TryParse(excuse[3], NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool Excuses(string[] excuse, Finding finding) =>
        (excuse[0], excuse[1], excuse[2]) == (finding.Rule, finding.Path, finding.What)
        && finding.Measured <= Most(excuse);

    private static bool NeedsAll(string[] excuse, Finding finding) =>
        Excuses(excuse, finding) && finding.Measured == Most(excuse);

    private static int Most(string[] excuse) => int.Parse(excuse[3], CultureInfo.InvariantCulture);
}
