using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Memory;

/// <summary>The tables of the Memory page as plain values.</summary>
internal static class MemoryTables
{
    public static IReadOnlyList<ViewTable> Of(MemoryView view) =>
        [Budget(view), History(view), Changes(view), .. RecordingTables.Of(view.Recording)];

    private static ViewTable Budget(MemoryView view) =>
        new(
            "budget",
            "Budget sheet, bytes",
            ["id", "usedBytes", "capBytes", "items", "hits", "misses", "evictions", "refusals", "note"],
            [
                .. view.Budget.Select(line =>
                    new object?[]
                    {
                        line.Id,
                        line.UsedBytes,
                        line.CapBytes,
                        line.Items,
                        line.Hits,
                        line.Misses,
                        line.Evictions,
                        line.Refusals,
                        line.Note,
                    }
                ),
            ]
        );

    private static ViewTable History(MemoryView view) =>
        new(
            "history",
            "Last hour",
            ["at", "rssBytes", "managedHeapBytes", "viewers"],
            [
                .. view.History.Select(point =>
                    new object?[] { point.At, point.RssBytes, point.ManagedHeapBytes, point.Viewers }
                ),
            ]
        );

    private static ViewTable Changes(MemoryView view) =>
        new(
            "pressure",
            "Steps of the pressure ladder",
            ["at", "from", "to", "share"],
            [
                .. view.Pressure.Changes.Select(change =>
                    new object?[] { change.At, change.From, change.To, change.Share }
                ),
            ]
        );
}
