using System.Diagnostics.Metrics;
using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Memory;

/// <summary>The figures of the Memory page as metrics: a set of series that no request can add to.</summary>
/// <remarks>Labels are only ids of budget lines, names of pressure levels and numbers of generations.</remarks>
public sealed class MemoryMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Strikelight";

    private const string Bytes = "By";

    private static readonly string[] Levels = [.. Enum.GetValues<PressureLevel>().Select(Known.Name)];

    private readonly MemoryFeed _feed;
    private readonly Meter _meter;

    /// <summary>Creates the instruments; they read when somebody asks.</summary>
    public MemoryMetrics(MemoryFeed feed, IMeterFactory meters)
    {
        _feed = feed;
        _meter = meters.Create(MeterName);
        Gauge("strikelight.memory.used", Bytes, "Resident memory and sockets", view => view.Process.UsedBytes);
        Gauge("strikelight.memory.limit", Bytes, "Most the process may take", view => view.Limit.Bytes);
        Gauge("strikelight.memory.rss", Bytes, "Resident memory", view => view.Process.RssBytes);
        Gauge("strikelight.memory.heap", Bytes, "Managed heap", view => view.Process.ManagedHeapBytes);
        Gauge("strikelight.memory.committed", Bytes, "Committed heap", view => view.Process.GcCommittedBytes);
        Gauge("strikelight.memory.sockets", Bytes, "Kernel memory of sockets", view => view.Process.SocketBytes);
        Gauge("strikelight.viewers", "{viewer}", "Open streams", view => view.Viewers.Count);
        Gauge("strikelight.views", "{view}", "Distinct live pages", view => view.Viewers.Views);
        Gauge("strikelight.symbols", "{symbol}", "Symbols kept", view => view.Board.Symbols);
        Counter("strikelight.upstream.calls", "{call}", "Calls of the source", view => view.Upstream.Calls);
        Counter("strikelight.upstream.failures", "{call}", "Failed calls", view => view.Upstream.Failures);
        _meter.CreateObservableCounter(
            "strikelight.cpu",
            () => feed.Current().Process.CpuSeconds,
            "s",
            "Processor time"
        );
        _meter.CreateObservableCounter(
            "strikelight.gc.pause",
            () => feed.Current().Process.GcPauseMsTotal / 1000,
            "s",
            "Time stopped by collections"
        );
        _meter.CreateObservableCounter("strikelight.gc.collections", Collections, "{collection}", "Collections");
        _meter.CreateObservableGauge("strikelight.pressure", Pressure, "1", "1 at the level that holds now");
        Lines("strikelight.budget.cap", Bytes, "Most bytes of a line", line => line.CapBytes);
        Lines("strikelight.budget.used", Bytes, "Bytes held", line => line.UsedBytes);
        Lines("strikelight.budget.items", "{item}", "Things held", line => line.Items);
        Lines("strikelight.budget.evictions", "{item}", "Let go since the start", line => line.Evictions);
        Lines("strikelight.budget.refusals", "{item}", "Refused since the start", line => line.Refusals);
        Lines("strikelight.budget.hits", "{question}", "Answered from what was held", line => line.Hits);
        Lines("strikelight.budget.misses", "{question}", "Worked out", line => line.Misses);
    }

    private void Gauge(string name, string unit, string about, Func<MemoryView, long?> value) =>
        _meter.CreateObservableGauge(name, () => IfKnown(value(_feed.Current())), unit, about);

    private void Counter(string name, string unit, string about, Func<MemoryView, long> value) =>
        _meter.CreateObservableCounter(name, () => value(_feed.Current()), unit, about);

    private void Lines(string name, string unit, string about, Func<BudgetLineView, long?> value) =>
        _meter.CreateObservableGauge(
            name,
            () =>
                _feed
                    .Current()
                    .Budget.Where(line => value(line).HasValue)
                    .Select(line => new Measurement<long>(value(line)!.Value, Label("line", line.Id))),
            unit,
            about
        );

    private IEnumerable<Measurement<long>> Pressure()
    {
        string now = _feed.Current().Pressure.Level;
        return Levels.Select(level => new Measurement<long>(level == now ? 1 : 0, Label("level", level)));
    }

    private IEnumerable<Measurement<long>> Collections()
    {
        ProcessView process = _feed.Current().Process;
        return
        [
            new(process.Gen0Collections, Label("generation", "0")),
            new(process.Gen1Collections, Label("generation", "1")),
            new(process.Gen2Collections, Label("generation", "2")),
        ];
    }

    /// <summary>What is not known has no measurement: zero would be a figure.</summary>
    private static Measurement<long>[] IfKnown(long? value) => value is { } known ? [new(known)] : [];

    private static KeyValuePair<string, object?> Label(string name, string value) => new(name, value);
}
