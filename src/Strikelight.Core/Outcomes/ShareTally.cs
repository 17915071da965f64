namespace Strikelight.Core.Outcomes;

/// <summary>Answers to one question about levels, or about one kind of placebo.</summary>
internal sealed class ShareTally
{
    private readonly DayTally _known = new();
    private int _yes;
    private int _unknown;

    public void Add(DateOnly day, OutcomeAnswer answer)
    {
        if (!answer.IsKnown())
        {
            _unknown++;
            return;
        }
        _known.Add(day);
        _yes += answer == OutcomeAnswer.Yes ? 1 : 0;
    }

    public OutcomeShare ToShare()
    {
        double effective = _known.EffectiveCount;
        return new()
        {
            Yes = _yes,
            Known = _known.Total,
            Unknown = _unknown,
            Days = _known.Days,
            EffectiveCount = effective,
            // The ratio first: where all are "yes" the product is the effective count itself, not one bit more.
            Interval = ScoreIntervals.Wilson(
                _known.Total == 0 ? 0 : (double)_yes / _known.Total * effective,
                effective
            ),
        };
    }
}
