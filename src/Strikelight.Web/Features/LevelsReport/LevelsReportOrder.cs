using Strikelight.Core.Outcomes;
using Strikelight.Web.Features.LevelsReport.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>Sorts the kinds of levels; those without a value stand last either way.</summary>
internal static class LevelsReportOrder
{
    private static readonly string Touched = Known.Name(OutcomeQuestion.Touched);

    private static readonly string[] Listed = [.. OutcomeKinds.All.Select(kind => kind.Id)];

    /// <summary>The order of the list of levels.</summary>
    public const string Level = "level";

    /// <summary>Columns that can be sorted by.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [Level, "days", "symbols", "trials", "share", "mirror", "random", "less-mirror", "less-random"];

    /// <summary>The order unless told otherwise.</summary>
    public static TableSort AsListed { get; } = new(Level, IsDescending: false);

    public static IReadOnlyList<LevelRowView> Sorted(IReadOnlyList<LevelRowView> rows, TableSort sort) =>
        sort.Order(
            rows.OrderBy(Place).ThenBy(row => row.Level, StringComparer.Ordinal),
            row => ValueOf(row, sort.Column)
        );

    private static int Place(LevelRowView row) =>
        Array.IndexOf(Listed, row.Level) is >= 0 and var place ? place : Listed.Length;

    private static double? ValueOf(LevelRowView row, string column)
    {
        QuestionView touched = row.Questions.First(asked => asked.Question == Touched);
        return column switch
        {
            Level => Place(row),
            "days" => row.Days,
            "symbols" => row.Symbols,
            "trials" => row.Trials,
            "share" => touched.Level.Share,
            "mirror" => touched.Mirror.Share,
            "random" => touched.Random.Share,
            "less-mirror" => touched.LessMirror.Estimate,
            _ => touched.LessRandom.Estimate,
        };
    }
}
