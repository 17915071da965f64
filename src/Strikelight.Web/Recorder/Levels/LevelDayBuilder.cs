using Strikelight.Core.Calendar;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>Puts minutes of a session together as they are read, one at a time.</summary>
internal sealed class LevelDayBuilder(TradingSession session, LevelFigureSet set)
{
    private readonly List<int> _minutes = [];
    private readonly List<int> _known = [];
    private readonly List<double> _values = [];
    private readonly List<int> _damaged = [];

    /// <summary>Takes a row of the store; false where nothing can be read.</summary>
    public bool Add(Stored<LevelMinute> read)
    {
        if (read.Fault is { } fault)
        {
            if (fault.IsOfStore)
            {
                return false;
            }
            _damaged.Add(MinuteOf(fault.At ?? session.OpensAt));
        }
        else if (read.Value is { } minute)
        {
            _minutes.Add(MinuteOf(minute.Minute));
            _known.Add(LevelDay.KnownSeconds(minute, session));
            _values.AddRange(set.Ids.Select(id => minute.Get(id) ?? double.NaN));
        }
        return true;
    }

    /// <summary>What was read.</summary>
    public LevelDay ToDay() => new(session, set, [.. _minutes], [.. _known], [.. _values]) { Damaged = [.. _damaged] };

    private int MinuteOf(DateTimeOffset start) => (int)(start - session.OpensAt).TotalMinutes;
}
