using System.Collections.Immutable;

namespace Strikelight.Core.Outcomes;

/// <summary>Strikes that were listed when levels were fixed, and which of them the levels take; immutable.</summary>
/// <remarks>A level takes the listed strike nearest to it, of two equally near ones both.</remarks>
public sealed class ListedStrikes
{
    private readonly ImmutableArray<double> _levels;
    private readonly HashSet<double> _taken;

    /// <summary>Takes copies.</summary>
    /// <param name="strikesUsd">Strikes in any order; those listed twice count once.</param>
    /// <param name="levelsUsd">All levels of that instant, the one under test included; NaN: no level.</param>
    /// <exception cref="ArgumentOutOfRangeException">A strike is not finite and positive.</exception>
    public ListedStrikes(ReadOnlySpan<double> strikesUsd, ReadOnlySpan<double> levelsUsd)
    {
        foreach (double strike in strikesUsd)
        {
            Guard.FinitePositive(strike, nameof(strikesUsd));
        }
        StrikesUsd = [.. strikesUsd.ToArray().Distinct().Order()];
        _levels = [.. levelsUsd.ToArray().Where(double.IsFinite)];
        _taken = [.. _levels.SelectMany(NearestTo)];
    }

    /// <summary>Strikes, ascending, each once.</summary>
    internal ImmutableArray<double> StrikesUsd { get; }

    /// <summary>Whether a price is one of the levels.</summary>
    internal bool HasLevel(double levelUsd) => _levels.Contains(levelUsd);

    /// <summary>Whether a level takes the strike.</summary>
    internal bool IsTaken(double strikeUsd) => _taken.Contains(strikeUsd);

    private IEnumerable<double> NearestTo(double levelUsd)
    {
        double nearest = StrikesUsd.Select(strike => Math.Abs(strike - levelUsd)).DefaultIfEmpty().Min();
        return StrikesUsd.Where(strike => Math.Abs(strike - levelUsd) == nearest);
    }
}
