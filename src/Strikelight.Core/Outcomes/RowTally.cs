using Strikelight.Core.Contracts;

namespace Strikelight.Core.Outcomes;

/// <summary>Everything counted of one kind of level.</summary>
internal sealed class RowTally(string level)
{
    private readonly QuestionTally[] _questions =
    [
        .. Enum.GetValues<OutcomeQuestion>().Select(question => new QuestionTally(question)),
    ];
    private readonly HashSet<DateOnly> _days = [];
    private readonly HashSet<UnderlyingSymbol> _symbols = [];
    private readonly MatchTally _mirror = new();
    private readonly MatchTally _random = new();
    private TimeSpan _coarsest;
    private int _trials;

    public IReadOnlyCollection<DateOnly> Days => _days;

    public IReadOnlyCollection<UnderlyingSymbol> Symbols => _symbols;

    public void Add(LevelTrial trial)
    {
        _trials++;
        _days.Add(trial.Key.Day);
        _symbols.Add(trial.Key.Symbol);
        _coarsest = trial.Level.Resolution > _coarsest ? trial.Level.Resolution : _coarsest;
        _mirror.Add(trial.Mirror.Strike, trial.Level.Fix);
        _random.Add(trial.Random.Strike, trial.Level.Fix);
        foreach (QuestionTally question in _questions)
        {
            question.Add(trial);
        }
    }

    public OutcomeRow ToRow() =>
        new()
        {
            Level = level,
            Trials = _trials,
            Days = _days.Count,
            Symbols = _symbols.Count,
            CoarsestResolution = _coarsest,
            MirrorMatch = _mirror.ToMatch(),
            RandomMatch = _random.ToMatch(),
            Comparisons = [.. _questions.Select(question => question.ToComparison())],
        };

    private sealed class MatchTally
    {
        private int _found;
        private int _missing;
        private double _errorSum;

        public void Add(PlaceboStrike strike, LevelFix fix)
        {
            if (strike.Reason != PlaceboReason.None)
            {
                _missing++;
                return;
            }
            _found++;
            _errorSum += strike.DistanceErrorUsd / fix.SpotUsd;
        }

        public PlaceboMatch ToMatch() => new(_found, _missing, _found == 0 ? double.NaN : _errorSum / _found);
    }
}
