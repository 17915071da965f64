namespace Strikelight.Tidy.Tests;

/// <summary>A place where the repository does not keep a rule.</summary>
/// <param name="Rule">Id of the rule, as <c>exceptions.txt</c> names it.</param>
/// <param name="Path">File from the repository's root, with slashes.</param>
/// <param name="What">The member, word or name found; no line number, which would move with every edit.</param>
/// <param name="Measured">The size found where the rule is a limit, else 0.</param>
/// <param name="Line">Where to look, counted from 1; 0 for the whole file.</param>
internal sealed record Finding(string Rule, string Path, string What, int Measured = 0, int Line = 0)
{
    public override string ToString() =>
        $"{Rule}: {Path}{(Line == 0 ? "" : $":{Line}")}: {What}{(Measured == 0 ? "" : $": {Measured}")}";
}
