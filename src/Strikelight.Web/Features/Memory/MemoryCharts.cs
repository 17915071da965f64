using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Memory;

/// <summary>The last hour as charts: memory and viewers, each on a scale of its own.</summary>
internal static class MemoryCharts
{
    private const string XUnit = "minutes before the newest point";

    public static CurveChart Memory(MemoryView view) =>
        Of(
            view,
            "Memory of the last hour",
            "MB",
            [
                new("Resident", "accent", [.. view.History.Select(point => Megabytes(point.RssBytes))]),
                new("Managed heap", "call", [.. view.History.Select(point => Megabytes(point.ManagedHeapBytes))]),
                new("Limit", "put", [.. view.History.Select(_ => Megabytes(view.Limit.Bytes))]),
            ]
        );

    public static CurveChart Viewers(MemoryView view) =>
        Of(
            view,
            "Viewers of the last hour",
            "viewers",
            [new("Viewers", "accent", [.. view.History.Select(point => (double?)point.Viewers)])]
        );

    private static CurveChart Of(MemoryView view, string title, string unit, CurveSeries[] series) =>
        new()
        {
            Title = title,
            Unit = unit,
            XUnit = XUnit,
            YUnit = unit,
            X = [.. view.History.Select(point => Math.Round((point.At - view.History[^1].At).TotalMinutes, 2))],
            Series = series,
            ZeroLine = true,
            NoPlus = true,
        };

    private static double? Megabytes(long bytes) => Math.Round(bytes / MemoryFormat.BytesPerMegabyte, 1);
}
