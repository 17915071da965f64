using System.Diagnostics.Metrics;
using Strikelight.Store;
using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.Memory;

/// <summary>The history's figures as metrics; labels are only states and ids of tables.</summary>
public sealed class RecordingMetrics
{
    private const string Bytes = "By";

    private static readonly string[] States = [.. Enum.GetValues<RecordingStateKind>().Select(RecordingState.WordOf)];

    private readonly MemoryFeed _feed;
    private readonly Meter _meter;

    /// <summary>Creates the instruments; they read when somebody asks.</summary>
    public RecordingMetrics(MemoryFeed feed, IMeterFactory meters)
    {
        _feed = feed;
        _meter = meters.Create(MemoryMetrics.MeterName);
        _meter.CreateObservableGauge("strikelight.history.state", StateNow, "1", "1 at the state that holds now");
        Gauge("strikelight.history.file", Bytes, "Bytes of the database", view => view.Bytes?.File);
        Gauge("strikelight.history.file.cap", Bytes, "Most bytes of the database", view => view.Bytes?.FileCap);
        Gauge("strikelight.history.log", Bytes, "Bytes of its log", view => view.Bytes?.Log);
        Gauge("strikelight.history.queue", Bytes, "Bytes that wait to be written", view => view.Bytes?.Queue);
        Gauge("strikelight.history.queue.cap", Bytes, "Most bytes that may wait", view => view.Bytes?.QueueCap);
        Counter("strikelight.history.batches", "{batch}", "Batches safe", view => view.Writes?.Batches);
        Counter("strikelight.history.refusals", "{batch}", "Batches refused", view => view.Writes?.RefusedBatches);
        Counter("strikelight.history.chains", "{chain}", "Chains safe", view => view.Writes?.Chains);
        Levels("levels", "Minutes of levels safe", levels => levels.Written + levels.CaughtUp);
        Levels("levels.lost", "Minutes of levels not written", levels => levels.Lost);
        Levels("levels.failed", "Chains whose levels could not be computed", levels => levels.Failed);
        Levels("levels.damaged", "Minutes of levels found damaged", levels => levels.Damaged);
        Tables("strikelight.history.rows", "{row}", "Rows of a table", table => table.Rows);
        Tables("strikelight.history.bytes", Bytes, "About the bytes of a table's values", table => table.Bytes);
    }

    private void Gauge(string name, string unit, string about, Func<RecordingView, long?> value) =>
        _meter.CreateObservableGauge(name, () => IfKnown(value), unit, about);

    private void Counter(string name, string unit, string about, Func<RecordingView, long?> value) =>
        _meter.CreateObservableCounter(name, () => IfKnown(value), unit, about);

    private void Levels(string name, string about, Func<LevelTally, long> value) =>
        Counter(
            "strikelight.history." + name,
            "{minute}",
            about,
            view => view.Writes is { } writes ? value(writes.Levels) : null
        );

    private void Tables(string name, string unit, string about, Func<TableSize, long> value) =>
        _meter.CreateObservableGauge(
            name,
            () =>
                _feed
                    .Current()
                    .Recording.Tables.Select(table => new Measurement<long>(
                        value(table),
                        new KeyValuePair<string, object?>("table", table.Table)
                    )),
            unit,
            about
        );

    private IEnumerable<Measurement<long>> StateNow()
    {
        string now = _feed.Current().Recording.State;
        return States.Select(state => new Measurement<long>(
            state == now ? 1 : 0,
            new KeyValuePair<string, object?>("state", state)
        ));
    }

    /// <summary>What is not known has no measurement: zero would be a figure.</summary>
    private Measurement<long>[] IfKnown(Func<RecordingView, long?> value) =>
        value(_feed.Current().Recording) is { } known ? [new(known)] : [];
}
