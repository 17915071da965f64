namespace Strikelight.Core.Outcomes;

/// <summary>Answers to one question about the levels of a kind and their placebos.</summary>
internal sealed class QuestionTally(OutcomeQuestion question)
{
    private readonly ShareTally _level = new();
    private readonly ShareTally _mirror = new();
    private readonly ShareTally _random = new();
    private readonly PairTally _mirrorPairs = new();
    private readonly PairTally _randomPairs = new();

    /// <summary>Pairs of which both were touched are days of wide swings: shares are compared instead.</summary>
    private bool IsConditional =>
        question
            is OutcomeQuestion.ExceededOnceTouched
                or OutcomeQuestion.ClosedBeyondOnceTouched
                or OutcomeQuestion.HeldOnceTouched;

    public void Add(LevelTrial trial)
    {
        DateOnly day = trial.Key.Day;
        OutcomeAnswer? level = Count(day, trial.Level, _level);
        OutcomeAnswer? mirror = Count(day, trial.Mirror.Outcome, _mirror);
        OutcomeAnswer? random = Count(day, trial.Random.Outcome, _random);
        if (IsConditional || level is not { } answer)
        {
            return;
        }
        if (mirror is { } mirrored)
        {
            _mirrorPairs.Add(day, answer, mirrored);
        }
        if (random is { } drawn)
        {
            _randomPairs.Add(day, answer, drawn);
        }
    }

    public OutcomeComparison ToComparison()
    {
        OutcomeShare level = _level.ToShare();
        OutcomeShare mirror = _mirror.ToShare();
        OutcomeShare random = _random.ToShare();
        return new()
        {
            Question = question,
            Level = level,
            Mirror = mirror,
            Random = random,
            LevelLessMirror = IsConditional ? Unpaired(level, mirror) : _mirrorPairs.ToDifference(),
            LevelLessRandom = IsConditional ? Unpaired(level, random) : _randomPairs.ToDifference(),
        };
    }

    /// <summary>Counts an answer; null where the question does not arise.</summary>
    private OutcomeAnswer? Count(DateOnly day, LevelOutcome? outcome, ShareTally into)
    {
        if (outcome is null || (IsConditional && outcome.Touched == OutcomeAnswer.No))
        {
            return null;
        }
        OutcomeAnswer answer = question switch
        {
            OutcomeQuestion.Touched => outcome.Touched,
            _ when IsConditional && outcome.Touched != OutcomeAnswer.Yes => outcome.Touched,
            OutcomeQuestion.Exceeded or OutcomeQuestion.ExceededOnceTouched => outcome.Exceeded,
            OutcomeQuestion.HeldOnceTouched => Held(outcome),
            _ => outcome.ClosedBeyond,
        };
        into.Add(day, answer);
        return answer;
    }

    /// <summary>One "yes" to going beyond decides it; a "no" to both is needed for the other answer.</summary>
    private static OutcomeAnswer Held(LevelOutcome outcome) =>
        outcome.Exceeded == OutcomeAnswer.Yes || outcome.ClosedBeyond == OutcomeAnswer.Yes ? OutcomeAnswer.No
        : outcome.Exceeded != OutcomeAnswer.No ? outcome.Exceeded
        : outcome.ClosedBeyond != OutcomeAnswer.No ? outcome.ClosedBeyond
        : OutcomeAnswer.Yes;

    private static ShareDifference Unpaired(OutcomeShare level, OutcomeShare placebo) =>
        new()
        {
            IsPaired = false,
            Count = Math.Min(level.Known, placebo.Known),
            EffectiveCount = Math.Min(level.EffectiveCount, placebo.EffectiveCount),
            Estimate = level.Share - placebo.Share,
            Interval = ScoreIntervals.Difference(
                EffectiveYes(level),
                level.EffectiveCount,
                EffectiveYes(placebo),
                placebo.EffectiveCount,
                Math.Min(level.EffectiveCount, placebo.EffectiveCount) - 1
            ),
        };

    private static double EffectiveYes(OutcomeShare share) => share.Known == 0 ? 0 : share.Share * share.EffectiveCount;
}
