using Strikelight.Core.Contracts;

namespace Strikelight.Core.Outcomes;

/// <summary>Counts trials one at a time, so that none has to be kept.</summary>
/// <remarks>Holds one count a kind, question and day. Not thread-safe.</remarks>
public sealed class OutcomeTally
{
    private readonly SortedDictionary<string, RowTally> _rows = new(StringComparer.Ordinal);
    private readonly OutcomeRules _rules;

    /// <summary>Begins with nothing.</summary>
    /// <param name="rules">The rules of all trials to come.</param>
    public OutcomeTally(OutcomeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
    }

    /// <summary>Counts a trial.</summary>
    /// <param name="trial">A level beside its placebos.</param>
    /// <exception cref="ArgumentException">It was held under other rules.</exception>
    public void Add(LevelTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        if (trial.Level.Rules != _rules)
        {
            throw new ArgumentException($"{trial.Key} was held under other rules.", nameof(trial));
        }
        if (!_rows.TryGetValue(trial.Key.Level, out RowTally? row))
        {
            _rows[trial.Key.Level] = row = new(trial.Key.Level);
        }
        row.Add(trial);
    }

    /// <summary>What was counted up to now.</summary>
    public OutcomeTable ToTable()
    {
        HashSet<DateOnly> days = [.. _rows.Values.SelectMany(row => row.Days)];
        HashSet<UnderlyingSymbol> symbols = [.. _rows.Values.SelectMany(row => row.Symbols)];
        return new()
        {
            Rules = _rules,
            Days = days.Count,
            Symbols = symbols.Count,
            FirstDay = days.Count == 0 ? null : days.Min(),
            LastDay = days.Count == 0 ? null : days.Max(),
            Rows = [.. _rows.Values.Select(row => row.ToRow())],
        };
    }
}
