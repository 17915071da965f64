namespace Strikelight.Web.Features.LevelsReport.View;

/// <summary>What became of all levels of one kind.</summary>
/// <param name="Level">Stored id of the kind.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Days">Distinct days.</param>
/// <param name="Symbols">Distinct symbols.</param>
/// <param name="Trials">Levels put to the test.</param>
public sealed record LevelRowView(string Level, string Title, int Days, int Symbols, int Trials)
{
    /// <summary>Seconds of the coarsest prices among them.</summary>
    public required double CoarsestSeconds { get; init; }

    /// <summary>How well the strikes on the other side match.</summary>
    public required PlaceboView Mirror { get; init; }

    /// <summary>How well the strikes chosen by chance match.</summary>
    public required PlaceboView Random { get; init; }

    /// <summary>One for each question.</summary>
    public required IReadOnlyList<QuestionView> Questions { get; init; }
}
