namespace Strikelight.Web.Features.LevelsReport;

/// <summary>How the tables are sorted.</summary>
/// <param name="Column">The column's name in the address.</param>
/// <param name="Descending">Largest first.</param>
public sealed record ReportSort(string Column, bool Descending)
{
    /// <summary>The order of the list of levels.</summary>
    public const string Level = "level";

    /// <summary>Columns that can be sorted by.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [Level, "days", "symbols", "trials", "share", "mirror", "random", "less-mirror", "less-random"];

    /// <summary>The order unless told otherwise.</summary>
    public static ReportSort Default { get; } = new(Level, false);

    /// <summary>The form in the address: a minus stands for largest first.</summary>
    public string Text => Descending ? $"-{Column}" : Column;
}
