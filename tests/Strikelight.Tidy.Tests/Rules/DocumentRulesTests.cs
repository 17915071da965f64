namespace Strikelight.Tidy.Tests.Rules;

public sealed class DocumentRulesTests
{
    private const string CompleteRecord = """
        # 1. Title

        Status: accepted, 2026-11-22.

        ## Context

        ## Options

        ## Decision

        ## Consequences

        ## How we confirm it, and what reopens it

        """;

    [Fact]
    public void MathPages_NotLinkedOrWithoutATestThatExists_AreFound()
    {
        SourceFile index = Sample.File("docs/math/README.md", "[a](a.md)");
        SourceFile good = Sample.File("docs/math/a.md", "Held by `GammaTests`.");
        SourceFile silent = Sample.File("docs/math/b.md", "Trust us.");
        SourceFile wrong = Sample.File("docs/math/c.md", "Held by `GoneTests`.");
        SourceFile test = Sample.File("tests/Core/GammaTests.cs", "public sealed class GammaTests;");

        string[] found =
        [
            .. DocumentRules.MathPages([index, good, silent, wrong, test]).Select(f => $"{f.Path[10..]} {f.What}"),
        ];

        Assert.Equal(
            [
                "b.md not linked from the index",
                "b.md names no test",
                "c.md not linked from the index",
                "c.md GoneTests does not exist",
            ],
            found
        );
    }

    [Fact]
    public void Links_ThatLeadNowhere_AreFound()
    {
        SourceFile page = Sample.File(
            "docs/a.md",
            "[x](b.md) [y](../README.md#top) [z](https://example.com) [here](#top)"
        );

        string[] found = Sample.Found(DocumentRules.Links([page], path => path == "docs/../README.md"));

        Assert.Equal(["b.md"], found);
    }

    [Fact]
    public void DecisionRecords_WithoutAQuestionOrANumber_AreFound()
    {
        SourceFile complete = Sample.File("docs/adr/0001-title.md", CompleteRecord);
        SourceFile unnumbered = Sample.File("docs/adr/Title.md", CompleteRecord);
        SourceFile shortened = Sample.File("docs/adr/0002-title.md", "# 2. Title\n\nStatus: accepted\n\n## Context\n");

        Assert.Empty(DocumentRules.DecisionRecords([complete]));
        Assert.Equal(["name"], Sample.Found(DocumentRules.DecisionRecords([unnumbered])));
        Assert.Equal(
            ["status", "## Options", "## Decision", "## Consequences", "## How we confirm it, and what reopens it"],
            Sample.Found(DocumentRules.DecisionRecords([shortened]))
        );
    }
}
