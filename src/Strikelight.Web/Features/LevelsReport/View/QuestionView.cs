namespace Strikelight.Web.Features.LevelsReport.View;

/// <summary>One question about the levels of a kind and their placebos.</summary>
/// <param name="Question">touched, exceeded, closedBeyond, exceededOnceTouched and so on.</param>
/// <param name="Level">The levels.</param>
/// <param name="Mirror">The strikes at the same distance on the other side.</param>
/// <param name="Random">The strikes chosen by chance.</param>
/// <param name="LessMirror">Levels less mirrors.</param>
/// <param name="LessRandom">Levels less strikes chosen by chance.</param>
public sealed record QuestionView(
    string Question,
    ShareView Level,
    ShareView Mirror,
    ShareView Random,
    DifferenceView LessMirror,
    DifferenceView LessRandom
);
