using System.Globalization;
using Strikelight.Web.Features.LevelsReport.View;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>Lays the report out as tables.</summary>
internal static class LevelsReportRows
{
    private const string NoAnswer = "n/a: no answer is known";
    private const string NoMirror = "n/a: no strike there, or it is a level itself";

    /// <summary>Columns of a comparison: share or difference, its 95 % interval in brackets.</summary>
    public static TableColumn[] Compared { get; } =
    [
        new("Levels", "%"),
        new("Mirror", "%") { Title = "The strike at the same distance on the other side" },
        new("By chance", "%") { Title = "A strike at about the same distance, drawn by lot" },
        new("Levels − mirror", "points"),
        new("Levels − by chance", "points"),
    ];

    /// <summary>A column with the link that sorts by it.</summary>
    public static TableColumn Sorted(TableColumn column, LevelsReportRequest request, string name) =>
        request.Sort.Header(
            column,
            name,
            first: name != LevelsReportOrder.Level,
            sort => LevelsReportUrl.Canonical(request with { Sort = sort })
        );

    /// <summary>The comparison of a question.</summary>
    public static IEnumerable<TableCell> Cells(QuestionView asked) =>
        [
            Share(asked.Level, NoAnswer),
            Share(asked.Mirror, NoMirror),
            Share(asked.Random, NoAnswer),
            Difference(asked.LessMirror),
            Difference(asked.LessRandom),
        ];

    private static TableCell Share(ShareView share, string missing) =>
        share.Share is { } known
            ? new(Invariant($"{100 * known:F1} ({100 * share.Low:F0}–{100 * share.High:F0})"))
            {
                Title =
                    Invariant(
                        $"{share.Yes} of {share.Known}, worth {share.EffectiveCount:F1}; {share.Unknown} unknown: "
                    ) + Invariant($"{100 * share.AtLeast:F1} % at least, {100 * share.AtMost:F1} % at most"),
            }
            : TableCell.Missing(missing);

    private static TableCell Difference(DifferenceView difference) =>
        difference.Estimate is { } known
            ? new($"{Points(known)} ({Points(difference.Low, 0)} … {Points(difference.High, 0)})")
            {
                Title = difference.IsPaired
                    ? Invariant($"{difference.Count} pairs, both answers known")
                    : "Share less share: those touched are not the same days",
            }
            : TableCell.Missing(NoAnswer);

    private static string Points(double? fraction, int decimals = 1) => Format.SignedNumber(100 * fraction, decimals);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
