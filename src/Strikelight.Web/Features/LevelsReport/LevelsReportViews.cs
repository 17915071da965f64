using Strikelight.Core.Outcomes;
using Strikelight.Web.Features.LevelsReport.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>Turns counted outcomes into their views.</summary>
internal static class LevelsReportViews
{
    /// <summary>A kind of level.</summary>
    public static LevelRowView Row(OutcomeRow row) =>
        new(row.Level, OutcomeKinds.Find(row.Level)?.Title ?? row.Level, row.Days, row.Symbols, row.Trials)
        {
            CoarsestSeconds = row.CoarsestResolution.TotalSeconds,
            Mirror = Placebo(row.MirrorMatch),
            Random = Placebo(row.RandomMatch),
            Questions =
            [
                .. row.Comparisons.Select(asked => new QuestionView(
                    Known.Name(asked.Question),
                    Share(asked.Level),
                    Share(asked.Mirror),
                    Share(asked.Random),
                    Difference(asked.LevelLessMirror),
                    Difference(asked.LevelLessRandom)
                )),
            ],
        };

    /// <summary>A day of a symbol.</summary>
    public static DayView Day(string symbol, DateOnly day, DayVerdict verdict) =>
        new(symbol, day, verdict.IsJudged ? null : verdict.Reason, verdict.JudgedAt)
        {
            Levels = verdict.LevelCount,
            LevelsFrom = Known.Name(verdict.Levels),
            LevelsAt = verdict.LevelsAt,
            KnownAt = verdict.KnownAt,
            PricesFrom = Known.Name(verdict.Prices),
            ResolutionSeconds = verdict.Resolution.TotalSeconds,
            Coverage = verdict.Prices == PathOrigin.None ? null : verdict.Coverage,
            StrikesAt = verdict.StrikesAt,
        };

    private static PlaceboView Placebo(PlaceboMatch match) =>
        new(match.Found, match.Missing, Known.OrNull(match.MeanDistanceError));

    private static ShareView Share(OutcomeShare share) =>
        new(share.Yes, share.Known, share.Unknown, share.EffectiveCount, Known.OrNull(share.Share))
        {
            Low = Known.OrNull(share.Interval.Low),
            High = Known.OrNull(share.Interval.High),
            AtLeast = Known.OrNull(share.ShareAtLeast),
            AtMost = Known.OrNull(share.ShareAtMost),
        };

    private static DifferenceView Difference(ShareDifference difference) =>
        new(
            difference.IsPaired,
            difference.Count,
            Known.OrNull(difference.Estimate),
            Known.OrNull(difference.Interval.Low),
            Known.OrNull(difference.Interval.High)
        );
}
