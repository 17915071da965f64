using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder;

/// <content>Starts, stops and gaps.</content>
public sealed partial class ChainRecorder
{
    private const string NoStop = "The recorder ended without being stopped.";
    private const string QueueFull = "too many wait for the store";

    private DateTimeOffset? _startedAt; // market time of the data
    private bool _isBegun;

    /// <summary>
    /// Writes the start, and what an unclosed period before it left out. While the store cannot be read that waits: the
    /// start keeps its time.
    /// </summary>
    private async Task BeginAsync(CancellationToken cancellation)
    {
        if (_isBegun)
        {
            return;
        }
        DateTimeOffset started = _startedAt ??= _followed.DataTime;
        if (await OwedAsync(started, cancellation) is not { } owed)
        {
            return;
        }
        List<RecorderEvent> events =
        [
            new(new(_followed.Source, ""), RecorderEventKind.Start, new(started, started), ""),
        ];
        foreach ((string symbol, DateTimeOffset from) in owed)
        {
            events.AddRange(GapsOf(symbol, new(new(from, started), NoStop)));
        }
        Enqueue(events);
        _isBegun = true;
        Log.Begun(_logger, _followed.Source, string.Join(',', _followed.Names));
    }

    private async Task<IReadOnlyDictionary<string, DateTimeOffset>?> OwedAsync(
        DateTimeOffset started,
        CancellationToken cancellation
    )
    {
        try
        {
            return await new UnclosedPeriod(_store, _followed.Source, started).FindAsync(_followed.Names, cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.NoLookBack(_logger, fault); // the start has to be there all the same, or the next stop means nothing
            _figures.StepFailed(Faulted, _clock.GetUtcNow());
            return new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        }
    }

    private void LookForGap(string symbol)
    {
        SymbolRecording recording = RecordingOf(symbol);
        DateTimeOffset dataTime = _followed.DataTimeOf(symbol);
        WriteGap(symbol, recording.Gaps.Look(_clock.GetUtcNow(), dataTime, () => ReasonOf(symbol, recording)));
    }

    private string ReasonOf(string symbol, SymbolRecording recording)
    {
        StoreState state = _store.State;
        string refusal = _followed.RefusalOf(symbol);
        string failure = _followed.FailureOf(symbol);
        return state.Kind != StoreStateKind.Open ? state.Detail
            : refusal.Length > 0 ? refusal
            : recording.Failure.Length > 0 ? recording.Failure
            : failure.Length > 0 ? failure
            : "No newer chain came.";
    }

    private void WriteGap(string symbol, EndedGap? gap)
    {
        if (gap is not null)
        {
            Enqueue([.. GapsOf(symbol, gap)]);
        }
    }

    /// <summary>One event for each session that the gap takes a part of.</summary>
    private IEnumerable<RecorderEvent> GapsOf(string symbol, EndedGap gap) =>
        RecordedHours
            .PartsOf(gap.Time, Patience)
            .Select(part => new RecorderEvent(new(_followed.Source, symbol), RecorderEventKind.Gap, part, gap.Reason));

    private void Enqueue(IReadOnlyList<RecorderEvent> events)
    {
        if (!_events.Add(events))
        {
            _figures.CountRefused();
            Log.EventsLost(_logger, QueueFull);
        }
    }

    private void FlushEvents()
    {
        foreach (string reason in _events.Flush())
        {
            _figures.CountRefused();
            Log.EventsLost(_logger, reason);
        }
    }

    /// <summary>Closes what is open, writes the stop and waits for the store, five seconds at most.</summary>
    internal async Task EndAsync()
    {
        Settle();
        foreach (string symbol in _followed.Names)
        {
            WriteGap(symbol, RecordingOf(symbol).Gaps.End(_followed.DataTimeOf(symbol)));
        }
        if (_isBegun)
        {
            DateTimeOffset now = _followed.DataTime;
            Enqueue([new(new(_followed.Source, ""), RecorderEventKind.Stop, new(now, now), "")]);
        }
        FlushEvents();
        _followed.Dispose();
        IEnumerable<Task> waiting = _handed.Select(handed => handed.Acknowledged).Append(_events.Acknowledged);
        if (!await LastWrites.AreSafeAsync(waiting, FlushMost, _clock))
        {
            Log.NotFlushed(_logger, FlushMost.TotalSeconds);
        }
    }
}
