namespace Strikelight.Web.Features.LevelsReport.View;

/// <summary>How often a question was answered with yes; shares are fractions, null without an answer.</summary>
/// <param name="Yes">Answers "yes".</param>
/// <param name="Known">Answers "yes" or "no".</param>
/// <param name="Unknown">Questions without an answer, in neither share nor interval.</param>
/// <param name="EffectiveCount">What the answers are worth: those of one day share its fate.</param>
/// <param name="Share">Yes of known.</param>
public sealed record ShareView(int Yes, int Known, int Unknown, double EffectiveCount, double? Share)
{
    /// <summary>Lower limit of the 95 % interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper limit of the 95 % interval.</summary>
    public double? High { get; init; }

    /// <summary>The share if every unknown answer were "no".</summary>
    public double? AtLeast { get; init; }

    /// <summary>The share if every unknown answer were "yes".</summary>
    public double? AtMost { get; init; }
}
