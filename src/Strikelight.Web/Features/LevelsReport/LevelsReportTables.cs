using Strikelight.Web.Features.LevelsReport.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>The page's tables as plain values, for CSV.</summary>
internal static class LevelsReportTables
{
    public static IReadOnlyList<ViewTable> Of(LevelsReportView view) => [Levels(view), Days(view)];

    private static ViewTable Levels(LevelsReportView view) =>
        new(
            "levels",
            "Outcomes by level and question, shares as fractions with 95 % intervals",
            [
                "level",
                "question",
                "days",
                "symbols",
                "trials",
                .. Share("level"),
                .. Share("mirror"),
                .. Share("random"),
                .. Difference("levelLessMirror"),
                .. Difference("levelLessRandom"),
            ],
            [
                .. view.Levels.SelectMany(row =>
                    row.Questions.Select(question =>
                        (object?[])
                            [
                                row.Level,
                                question.Question,
                                row.Days,
                                row.Symbols,
                                row.Trials,
                                .. Values(question.Level),
                                .. Values(question.Mirror),
                                .. Values(question.Random),
                                .. Values(question.LessMirror),
                                .. Values(question.LessRandom),
                            ]
                    )
                ),
            ]
        );

    private static string[] Share(string name) =>
        [
            $"{name}Yes",
            $"{name}Known",
            $"{name}Unknown",
            $"{name}Effective",
            $"{name}Share",
            $"{name}Low",
            $"{name}High",
        ];

    private static object?[] Values(ShareView share) =>
        [share.Yes, share.Known, share.Unknown, share.EffectiveCount, share.Share, share.Low, share.High];

    private static string[] Difference(string name) => [$"{name}Pairs", name, $"{name}Low", $"{name}High"];

    /// <summary>The count is that of pairs; where shares are compared there are none.</summary>
    private static object?[] Values(DifferenceView difference) =>
        [difference.IsPaired ? difference.Count : null, difference.Estimate, difference.Low, difference.High];

    private static ViewTable Days(LevelsReportView view) =>
        new(
            "days",
            "Days looked at",
            [
                "symbol",
                "day",
                "reason",
                "judgedAt",
                "levels",
                "levelsFrom",
                "levelsAt",
                "knownAt",
                "pricesFrom",
                "resolutionSeconds",
                "coverage",
                "strikesAt",
            ],
            [
                .. view.Days.Select(day =>
                    new object?[]
                    {
                        day.Symbol,
                        day.Day,
                        day.Reason,
                        day.JudgedAt,
                        day.Levels,
                        day.LevelsFrom,
                        day.LevelsAt,
                        day.KnownAt,
                        day.PricesFrom,
                        day.ResolutionSeconds,
                        day.Coverage,
                        day.StrikesAt,
                    }
                ),
            ]
        );
}
