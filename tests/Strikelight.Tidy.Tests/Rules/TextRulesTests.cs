namespace Strikelight.Tidy.Tests.Rules;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("a.cs", 300, 0)]
    [InlineData("a.cs", 301, 1)]
    [InlineData("a.ts", 301, 1)]
    [InlineData("a.razor", 301, 1)]
    [InlineData("a.css", 301, 1)]
    [InlineData("a.md", 301, 0)]
    public void FileLength_AtAndOverTheLimit_FindsTheLongOne(string path, int lineCount, int expected) =>
        Assert.Equal(expected, TextRules.FileLength(Sample.File(path, Sample.Lines(lineCount))).Count());

    [Theory]
    [InlineData("a.cs", 120, 0)]
    [InlineData("a.cs", 121, 1)]
    [InlineData("a.md", 121, 0)]
    public void LineLength_AtAndOverTheLimit_FindsTheLongOne(string path, int columns, int expected)
    {
        SourceFile file = Sample.File(path, "short\n" + new string('x', columns) + "\n");

        Finding[] findings = [.. TextRules.LineLength(file)];

        Assert.Equal(expected, findings.Length);
        Assert.All(findings, finding => Assert.Equal((columns, 2), (finding.Measured, finding.Line)));
    }

    [Theory]
    [InlineData("// TO" + "DO later", "TO" + "DO")]
    [InlineData("/* FIX" + "ME */", "FIX" + "ME")]
    [InlineData("throw new NotImplemented" + "Exception();", "NotImplemented" + "Exception")]
    public void NothingUnfinished_AWordOfUnfinishedWork_IsFound(string line, string word)
    {
        Assert.Equal([word], Sample.Found(TextRules.NothingUnfinished(Sample.File("a.ts", line))));
        Assert.Empty(TextRules.NothingUnfinished(Sample.File("a.cs", "string mastodon; // of shackles")));
    }

    [Theory]
    [InlineData("see /wo" + "rk/main")]
    [InlineData("path=\"/ho" + "me/somebody/x\"")]
    [InlineData("C:" + "\\Users\\somebody")]
    [InlineData("https://registry." + "npmjs.org/x")]
    [InlineData("<add value=\"https://api.nuget.org/" + "v3/index.json\" />")]
    [InlineData("as ../shared/" + "spec says")]
    public void NothingOfOneMachine_APathOrAddress_IsFound(string line) =>
        Assert.Single(TextRules.NothingOfOneMachine(Sample.File("docs/a.md", line)));

    [Theory]
    [InlineData("the home page, /home, /spx/work/x and /network/root.js")]
    [InlineData("https://example.com/wo" + "rk/x")]
    public void NothingOfOneMachine_AnOrdinaryRoute_IsLeftAlone(string line) =>
        Assert.Empty(TextRules.NothingOfOneMachine(Sample.File("docs/a.md", line)));

    [Theory]
    [InlineData("src/Web/Helpers/A.cs", "Helpers")]
    [InlineData("src/Web/utils/a.ts", "utils")]
    [InlineData("src/Web/Models/Walls/A.cs", "Models")]
    public void FolderNames_AGrabBag_IsFound(string path, string folder)
    {
        Assert.Equal([folder], Sample.Found(TextRules.FolderNames(Sample.File(path, ""))));
        Assert.Empty(TextRules.FolderNames(Sample.File("src/Web/Walls/Helpers.cs", "")));
    }

    [Fact]
    public void NpmLockWithoutAddresses_AnAddress_IsFound()
    {
        const string text =
            """{ "packages": { "x": { "version": "1.0.0", "resolved": "https://example.com/x.tgz" } } }""";

        Assert.Single(TextRules.NpmLockWithoutAddresses(Sample.File("src/package-lock.json", text)));
        Assert.Empty(TextRules.NpmLockWithoutAddresses(Sample.File("src/packages.lock.json", text)));
    }

    [Theory]
    [InlineData(".editorconfig", "dotnet_diagnostic.CA1.severity = none", 1)]
    [InlineData(".editorconfig", "dotnet_diagnostic.CA1.severity = none # why", 0)]
    [InlineData(".editorconfig", "dotnet_diagnostic.CA1.severity = error", 0)]
    [InlineData("a.csproj", "<PropertyGroup>\n<NoWarn>CS1</NoWarn>", 1)]
    [InlineData("a.csproj", "<!-- why -->\n<NoWarn>CS1</NoWarn>", 0)]
    public void QuietedRulesHaveReasons_AQuietedRule_NeedsOne(string path, string text, int expected) =>
        Assert.Equal(expected, TextRules.QuietedRulesHaveReasons(Sample.File(path, text)).Count());
}
