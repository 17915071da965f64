namespace Strikelight.Web.Features.LevelsReport;

/// <summary>How far back judged days count.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Days">Calendar days.</param>
public sealed record ReportRange(string Name, string Title, int Days)
{
    /// <summary>All ranges; the longest bounds what a report has to count.</summary>
    public static IReadOnlyList<ReportRange> All { get; } =
    [
        new("1m", "one month", 31),
        new("3m", "three months", 92),
        new("1y", "one year", 366),
        new("3y", "three years", 1096),
    ];

    /// <summary>The range unless told otherwise.</summary>
    public static ReportRange Default { get; } = All[2];
}
