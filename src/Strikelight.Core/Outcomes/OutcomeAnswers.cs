namespace Strikelight.Core.Outcomes;

/// <summary>What can be asked of an answer.</summary>
public static class OutcomeAnswers
{
    /// <summary>Whether the answer is yes or no.</summary>
    public static bool IsKnown(this OutcomeAnswer answer) => answer is OutcomeAnswer.Yes or OutcomeAnswer.No;
}
