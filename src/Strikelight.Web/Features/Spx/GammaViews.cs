using Strikelight.Core.Calendar;
using Strikelight.Core.Exposure;
using Strikelight.Core.Indicators;
using Strikelight.Core.Levels;
using Strikelight.Core.Outcomes;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.Spx;

/// <summary>Fills the tab of exposures; computes nothing that Core defines.</summary>
internal static class GammaViews
{
    /// <summary>The tab.</summary>
    public static GammaView Of(SpxQuestion question, PastSessions past)
    {
        ChainLevels levels = question.Levels;
        ExposureBreakdown breakdown = question.Chain.Breakdown(question.Definition);
        return new()
        {
            Roots =
            [
                .. breakdown.Roots.Select(root => new RootSumsView(
                    root.Root.Root,
                    Known.Name(root.Root.Settlement),
                    Sums(root.Totals)
                )),
            ],
            Strikes = Strikes(levels, breakdown),
            Expiries =
            [
                .. levels.ByExpiry.Select(expiry => new ExpirySumsView(
                    expiry.Expiry.Expiry,
                    Sums(expiry.Totals),
                    [
                        .. breakdown.Roots.Select(root =>
                            root.ByExpiry.FirstOrDefault(own => own.Expiry.Expiry == expiry.Expiry.Expiry) is { } own
                                ? Sums(own.Totals)
                                : null
                        ),
                    ]
                )),
            ],
            ProfileSpotUsd = levels.ZeroGamma.Profile.SpotUsd,
            ProfileGexUsdPerPct = levels.ZeroGamma.Profile.GexUsd,
            Flips = Flips(past),
        };
    }

    private static List<StrikeSumsView> Strikes(ChainLevels levels, ExposureBreakdown breakdown)
    {
        Dictionary<double, int>[] places =
        [
            .. breakdown.Roots.Select(root =>
                root.ByStrike.StrikeUsd.Select((strike, place) => (strike, place))
                    .ToDictionary(at => at.strike, at => at.place)
            ),
        ];
        List<StrikeSumsView> strikes = new(levels.ByStrike.Count);
        for (int i = 0; i < levels.ByStrike.Count; i++)
        {
            double strike = levels.ByStrike.StrikeUsd[i];
            strikes.Add(
                new(
                    strike,
                    Sums(levels.ByStrike, breakdown.Greeks, i),
                    [
                        .. breakdown.Roots.Select(
                            (root, r) =>
                                places[r].TryGetValue(strike, out int place)
                                    ? Sums(root.ByStrike, root.Greeks, place)
                                    : null
                        ),
                    ]
                )
            );
        }
        return strikes;
    }

    private static GreekSumsView Sums(ExposureTotals totals) =>
        new(
            Known.OrNull(totals.NetGexUsd),
            Known.OrNull(totals.DexUsd),
            Known.OrNull(totals.VannaUsdPerVolPoint),
            Known.OrNull(totals.CharmUsdPerCalendarDay)
        );

    private static GreekSumsView Sums(ExposureByStrike gamma, GreeksByStrike greeks, int place) =>
        new(
            Known.OrNull(gamma.NetGexUsd[place]),
            Known.OrNull(greeks.DexUsd[place]),
            Known.OrNull(greeks.VannaUsdPerVolPoint[place]),
            Known.OrNull(greeks.CharmUsdPerCalendarDay[place])
        );

    private static FlipHistoryView Flips(PastSessions past)
    {
        Dictionary<DateOnly, double?> realised = Realised(past);
        FlipDayView[] days =
        [
            .. past.Recorded.Select(day => new FlipDayView
            {
                Day = day.Session.Date,
                FirstSpotUsd = day.Get(0, LevelFigureId.SpotUsd),
                ZeroGammaUsd = day.Get(0, LevelFigureId.ZeroGammaUsd),
                LastSpotUsd = day.Count > 1 ? day.Get(day.Count - 1, LevelFigureId.SpotUsd) : null,
                GexUsdPerPct = day.Get(0, LevelFigureId.GexUsdPerPct),
                RealisedVolatility = realised.GetValueOrDefault(day.Session.Date),
            }),
        ];
        (double, double, double)[] known =
        [
            .. days.Where(day => day is { FirstSpotUsd: > 0, ZeroGammaUsd: not null, LastSpotUsd: > 0 })
                .Select(day => (day.FirstSpotUsd!.Value, day.ZeroGammaUsd!.Value, day.LastSpotUsd!.Value)),
        ];
        (SideVolatility above, SideVolatility below) = SideVolatility.Split(known);
        RealisedVolatility? latest = past.Daily is { } daily
            ? RealisedVolatility.YangZhang(daily, past.RealisedSessions)
            : null;
        return new()
        {
            Sessions = past.Sessions,
            Days = days,
            Above = new(above.Days, Known.OrNull(above.Annual)),
            Below = new(below.Days, Known.OrNull(below.Annual)),
            RealisedSessions = past.RealisedSessions,
            RealisedVolatility = latest is null ? null : Known.OrNull(latest.Annual),
            RealisedReason =
                latest is null ? past.DailyReason
                : latest.Text.Length > 0 ? latest.Text
                : null,
            Reason = past.Reason.Length > 0 ? past.Reason : null,
        };
    }

    /// <summary>Realised volatility up to each recorded day.</summary>
    private static Dictionary<DateOnly, double?> Realised(PastSessions past)
    {
        Dictionary<DateOnly, double?> realised = [];
        HashSet<DateOnly> wanted = [.. past.Recorded.Select(day => day.Session.Date)];
        for (int i = 0; past.Daily is { } daily && i < daily.Count; i++)
        {
            DateOnly date = MarketTime.DateOf(daily.StartUnixSeconds[i]);
            if (wanted.Contains(date))
            {
                realised[date] = Known.OrNull(
                    RealisedVolatility.YangZhang(daily[..(i + 1)], past.RealisedSessions).Annual
                );
            }
        }
        return realised;
    }
}
