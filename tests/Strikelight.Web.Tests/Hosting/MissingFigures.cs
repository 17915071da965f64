using System.Text.RegularExpressions;

namespace Strikelight.Web.Tests.Hosting;

/// <summary>What holds of the figures of any page: each is a number, or says why it is none.</summary>
internal static partial class MissingFigures
{
    public static void AllHaveAReason(string html)
    {
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Missing().Matches(html), match => match.Groups["reason"].Value.Length == 0);
        Assert.Equal(Missing().Count(html), NotAvailable().Count(html));
    }

    [GeneratedRegex(
        "<(td|span|dd) class=\"[^\"]*\\bna\\b[^\"]*\"( title=\"(?<reason>[^\"]*)\")?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Missing();

    [GeneratedRegex(">\\s*n/a\\s*<", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotAvailable();
}
