namespace Strikelight.Core.Outcomes;

/// <summary>Counts by day, and what they are worth together.</summary>
internal sealed class DayTally
{
    private readonly Dictionary<DateOnly, int> _byDay = [];

    public int Total { get; private set; }

    public int Days => _byDay.Count;

    /// <summary>
    /// Kish's effective count where all of a day share one fate: (Σ n)² / Σ n²; at most the number of days.
    /// </summary>
    public double EffectiveCount =>
        Total == 0 ? 0 : (double)Total * Total / _byDay.Values.Sum(count => (double)count * count);

    public void Add(DateOnly day)
    {
        _byDay[day] = _byDay.GetValueOrDefault(day) + 1;
        Total++;
    }
}
