using System.Collections.Immutable;
using Strikelight.Core.Outcomes;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>What becomes of looking at one day of a symbol; immutable.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Verdict">Whether the day was judged and why not; null unless it was decided.</param>
/// <param name="Trials">The levels beside their placebos; empty where not judged.</param>
internal sealed record DayJudgement(JudgementKind Kind, DayVerdict? Verdict, ImmutableArray<LevelTrial> Trials)
{
    /// <summary>Nothing is recorded that could be judged on that day.</summary>
    public static DayJudgement Nothing { get; } = new(JudgementKind.Nothing, null, []);

    /// <summary>The store or the source cannot say now.</summary>
    public static DayJudgement Later { get; } = new(JudgementKind.Later, null, []);

    /// <summary>A decision.</summary>
    public static DayJudgement Of(DayVerdict verdict, ImmutableArray<LevelTrial> trials) =>
        new(JudgementKind.Decided, verdict, trials);
}
