namespace Strikelight.Tidy.Tests.Rules;

/// <summary>Short ways to make the bad samples that prove a rule can go red.</summary>
internal static class Sample
{
    public static SourceFile File(string path, string text) => new(path, text);

    public static SourceFile CSharp(string text) => new("src/Strikelight.Core/Thing/Thing.cs", text);

    /// <summary>A file of that many lines, one statement each.</summary>
    public static string Lines(int count, string line = "a;") =>
        string.Join('\n', Enumerable.Repeat(line, count)) + "\n";

    /// <summary>What a rule found, without its id and place.</summary>
    public static string[] Found(IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.What)];
}
