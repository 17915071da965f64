namespace Strikelight.Core.Outcomes;

/// <summary>How often a question was answered with yes.</summary>
public sealed record OutcomeShare
{
    /// <summary>Answers "yes".</summary>
    public required int Yes { get; init; }

    /// <summary>Answers "yes" or "no".</summary>
    public required int Known { get; init; }

    /// <summary>Questions without an answer: they are in neither share nor interval.</summary>
    public required int Unknown { get; init; }

    /// <summary>Distinct days of the answers.</summary>
    public required int Days { get; init; }

    /// <summary>Answers that the interval rests on: as if all of one day were one, weighted by their number.</summary>
    public required double EffectiveCount { get; init; }

    /// <summary>Wilson's 95 % interval at the effective count; NaN without an answer.</summary>
    public required ScoreInterval Interval { get; init; }

    /// <summary>Share of "yes" among the answers; NaN without one.</summary>
    public double Share => Known == 0 ? double.NaN : (double)Yes / Known;

    /// <summary>The share if every unknown answer were "no"; NaN without a question.</summary>
    public double ShareAtLeast => (double)Yes / (Known + Unknown);

    /// <summary>The share if every unknown answer were "yes"; NaN without a question.</summary>
    public double ShareAtMost => (double)(Yes + Unknown) / (Known + Unknown);
}
