using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>When a recorder of a source ran, in market time: other times were never promised.</summary>
/// <remarks>
/// From each start to the stop after it. Where a start follows without a stop, the recorder before it was killed and
/// owes the time between, as the gaps say that are stored then.
/// </remarks>
internal sealed class RecordedPeriods
{
    private readonly ImmutableArray<TimeRange> _periods;

    private RecordedPeriods(ImmutableArray<TimeRange> periods) => _periods = periods;

    /// <summary>A recorder that ran at any time: nothing better is known where the log cannot be read.</summary>
    public static RecordedPeriods Always { get; } = new([new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)]);

    /// <summary>Bytes held.</summary>
    public long Bytes => (long)_periods.Length * 2 * (sizeof(long) + sizeof(long));

    /// <summary>Reads the log of a source.</summary>
    public static async Task<RecordedPeriods> ReadAsync(IStore store, string source, CancellationToken cancellation)
    {
        List<TimeRange> periods = [];
        DateTimeOffset? begun = null;
        TimeRange all = new(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        await foreach (Stored<RecorderEvent> read in store.RecorderLog.RangeAsync(new(source, ""), all, cancellation))
        {
            if (read.Fault is not null)
            {
                return Always;
            }
            if (read.Value is { Kind: RecorderEventKind.Start } start)
            {
                begun ??= start.Range.From;
            }
            else if (read.Value is { Kind: RecorderEventKind.Stop } stop && begun is { } from)
            {
                periods.Add(new(from, stop.Range.From));
                begun = null;
            }
        }
        if (begun is { } open)
        {
            periods.Add(new(open, DateTimeOffset.MaxValue));
        }
        return new([.. periods]);
    }

    /// <summary>Whether a recorder ran at the start of a minute.</summary>
    public bool Contains(DateTimeOffset minute) => _periods.Any(period => minute >= period.From && minute < period.To);

    /// <summary>When a recorder first started within a session, where none ran at its opening; or null.</summary>
    public DateTimeOffset? StartedWithin(TradingSession session) =>
        Contains(session.OpensAt)
            ? null
            : _periods
                .Select(period => (DateTimeOffset?)period.From)
                .FirstOrDefault(from => from > session.OpensAt && from < session.ClosesAt);
}
