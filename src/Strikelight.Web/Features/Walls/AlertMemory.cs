using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Levels;

namespace Strikelight.Web.Features.Walls;

/// <summary>The last alert conditions of each live definition: a break is told from what was in force before.</summary>
/// <remarks>
/// Shared by all viewers of a URL, never by one viewer. Bounded; the one not used for longest leaves. A new session
/// starts afresh.
/// </remarks>
public sealed class AlertMemory
{
    private const int EntriesMost = 512;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _uses;

    /// <summary>The conditions at a market time, going on from those before it of the same session.</summary>
    /// <param name="key">Canonical URL of the definition.</param>
    /// <param name="marketTime">Market time of the input.</param>
    /// <param name="input">Spot, levels and the move to the close.</param>
    public ImmutableArray<AlertCondition> Next(string key, DateTimeOffset marketTime, AlertInput input)
    {
        DateOnly session = MarketTime.DateOf(marketTime);
        lock (_gate)
        {
            bool known = _entries.TryGetValue(key, out Entry? before) && before.Session == session;
            if (known && before!.MarketTime == marketTime)
            {
                before.Use = ++_uses;
                return before.Conditions;
            }
            bool goesOn = known && before!.MarketTime < marketTime;
            ImmutableArray<AlertCondition> conditions = AlertConditions.Evaluate(
                input,
                goesOn ? before!.Conditions : []
            );
            _entries[key] = new(session, marketTime, conditions) { Use = ++_uses };
            if (_entries.Count > EntriesMost)
            {
                _entries.Remove(_entries.MinBy(entry => entry.Value.Use).Key);
            }
            return conditions;
        }
    }

    private sealed record Entry(DateOnly Session, DateTimeOffset MarketTime, ImmutableArray<AlertCondition> Conditions)
    {
        public long Use { get; set; }
    }
}
