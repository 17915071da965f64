namespace Strikelight.Core.Outcomes;

/// <summary>Answers to one question about levels and their placebos, pair by pair.</summary>
internal sealed class PairTally
{
    private readonly DayTally _pairs = new();
    private PairedCounts _counts;

    public void Add(DateOnly day, OutcomeAnswer level, OutcomeAnswer placebo)
    {
        if (!level.IsKnown() || !placebo.IsKnown())
        {
            return;
        }
        _pairs.Add(day);
        _counts = (level, placebo) switch
        {
            (OutcomeAnswer.Yes, OutcomeAnswer.Yes) => _counts with { Both = _counts.Both + 1 },
            (OutcomeAnswer.Yes, _) => _counts with { OnlyFirst = _counts.OnlyFirst + 1 },
            (_, OutcomeAnswer.Yes) => _counts with { OnlySecond = _counts.OnlySecond + 1 },
            _ => _counts with { Neither = _counts.Neither + 1 },
        };
    }

    public ShareDifference ToDifference() =>
        new()
        {
            IsPaired = true,
            Count = _pairs.Total,
            EffectiveCount = _pairs.EffectiveCount,
            Estimate = (_counts.OnlyFirst - _counts.OnlySecond) / _counts.Total,
            Interval = ScoreIntervals.PairedDifference(
                _pairs.Total == 0 ? default : _counts.ScaledTo(_pairs.EffectiveCount),
                _pairs.EffectiveCount - 1
            ),
        };
}
