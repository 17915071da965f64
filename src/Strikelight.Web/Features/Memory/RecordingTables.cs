using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Memory;

/// <summary>The tables of the history panels as plain values.</summary>
internal static class RecordingTables
{
    public static IReadOnlyList<ViewTable> Of(RecordingView view) => [Stored(view), Symbols(view), Gaps(view)];

    private static ViewTable Stored(RecordingView view) =>
        new(
            "stored",
            "Rows of the history",
            ["table", "rows", "bytes", "isEstimate"],
            [.. view.Tables.Select(table => new object?[] { table.Table, table.Rows, table.Bytes, table.IsEstimate })]
        );

    private static ViewTable Symbols(RecordingView view) =>
        new(
            "recorded",
            "Last recorded time by symbol",
            ["symbol", "lastAt", "ageSeconds", "isFollowed"],
            [
                .. view.Symbols.Select(symbol =>
                    new object?[] { symbol.Symbol, symbol.LastAt, symbol.AgeSeconds, symbol.IsFollowed }
                ),
            ]
        );

    private static ViewTable Gaps(RecordingView view) =>
        new(
            "gaps",
            "Gaps of today",
            ["symbol", "from", "to", "reason"],
            [.. view.Gaps.Select(gap => new object?[] { gap.Symbol, gap.From, gap.To, gap.Reason })]
        );
}
