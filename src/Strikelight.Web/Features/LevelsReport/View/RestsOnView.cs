namespace Strikelight.Web.Features.LevelsReport.View;

/// <summary>What a report rests on.</summary>
/// <param name="Days">Distinct judged days.</param>
/// <param name="Symbols">Symbols with a judged day.</param>
/// <param name="FirstDay">First judged day; null without one.</param>
/// <param name="LastDay">Last judged day; null without one.</param>
/// <param name="LeastDays">Days below which it says nothing yet.</param>
public sealed record RestsOnView(int Days, int Symbols, DateOnly? FirstDay, DateOnly? LastDay, int LeastDays)
{
    /// <summary>Days of a symbol that were judged.</summary>
    public required int Judged { get; init; }

    /// <summary>Days of a symbol that could not be judged; they are in no count.</summary>
    public required int NotJudged { get; init; }

    /// <summary>Stored outcomes that are damaged, or of a form or rules this version does not count.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Whether there are enough days to read anything from it.</summary>
    public bool IsEnough => Days >= LeastDays;
}
