using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Spx;

/// <summary>Chart data of the tab of exposures.</summary>
public sealed class SpxGammaCharts : SpxDrawing
{
    private const int ExpiriesMost = 20;
    private readonly StrikeSumsView[] _shown;

    /// <summary>Prepares the strikes that are shown.</summary>
    public SpxGammaCharts(SpxView view)
        : base(view)
    {
        double[] strikes = [.. Gamma.Strikes.Select(row => row.StrikeUsd)];
        _shown = [.. Shown(strikes).Select(i => Gamma.Strikes[i])];
    }

    private GammaView Gamma => Content.Gamma!; // the tab is drawn only with it

    /// <summary>Strikes as shown, ascending.</summary>
    public IReadOnlyList<StrikeSumsView> ShownStrikes => _shown;

    /// <summary>Expiry dates in the chart, the nearest last: on top of it.</summary>
    public IReadOnlyList<ExpirySumsView> ShownExpiries => [.. Gamma.Expiries.Take(ExpiriesMost).Reverse()];

    /// <summary>An exposure by strike, one colour a root.</summary>
    public BarsChart ByStrike(GreekColumn greek) =>
        ByStrike(
            $"{View.Symbol} {greek.Name} by strike",
            greek.UnitOf(Per),
            [.. _shown.Select(row => row.StrikeUsd)],
            Series(greek, [.. _shown.Select(row => row.Roots)])
        );

    /// <summary>An exposure by expiry date, one colour a root.</summary>
    public BarsChart ByExpiry(GreekColumn greek) =>
        new()
        {
            Title = $"{View.Symbol} {greek.Name} by expiry",
            Note = Note,
            Unit = greek.UnitOf(Per),
            Labels = [.. ShownExpiries.Select(row => Format.Day(row.Expiry))],
            Series = Series(greek, [.. ShownExpiries.Select(row => row.Roots)]),
        };

    /// <summary>Re-priced exposure over spot with all its zeros.</summary>
    public CurveChart Profile()
    {
        LevelsView levels = Content.Levels;
        List<CurveMark> marks = [new(SpotUsd, "Spot", "spot")];
        marks.AddRange(
            levels.ZeroGammaAll.Select(root => new CurveMark(root, $"Zero Γ {Format.Price(root, 0)}", "flip"))
        );
        if (levels.CallWall.StrikeUsd is { } call)
        {
            marks.Add(new(call, "Call wall", "call"));
        }
        if (levels.PutWall.StrikeUsd is { } put)
        {
            marks.Add(new(put, "Put wall", "put"));
        }
        return new()
        {
            Title = $"{View.Symbol} gamma profile",
            Note = Note,
            Unit = "USD per 1 %",
            XUnit = "USD",
            YUnit = "USD per 1 %",
            X = [.. Gamma.ProfileSpotUsd.Select(spot => Math.Round(spot, 2))],
            Series = [new("Net GEX", "pos-neg", [.. Gamma.ProfileGexUsdPerPct.Select(gex => Round(gex))])],
            MarksX = marks,
            ZeroLine = true,
            BandsX = Content.Today is { LowUsd: { } low, HighUsd: { } high } ? [new(low, high, "±1σ")] : null,
        };
    }

    /// <summary>Realised volatility by recorded day, the side of zero gamma marked; null without two days.</summary>
    public CurveChart? Flips()
    {
        FlipDayView[] days = [.. Gamma.Flips.Days.Where(day => day.RealisedVolatility is not null)];
        return days.Length < 2
            ? null
            : new()
            {
                Title = $"{View.Symbol} realised volatility and zero gamma",
                Note = $"{View.Source} · {Format.MarketDateTime(View.MarketTime)}",
                Unit = "%",
                XUnit = "",
                YUnit = "%",
                XTime = "day",
                NoPlus = true,
                X = [.. days.Select(day => (double)(day.Day.DayNumber - MovesViews.EpochDay))],
                Series =
                [
                    new("Realised volatility", "neutral", [.. days.Select(Percent)]),
                    new("began above zero gamma", "call", [.. days.Select(day => On(day, "above"))], "dots"),
                    new("began below", "put", [.. days.Select(day => On(day, "below"))], "diamonds"),
                ],
            };
    }

    private static double? On(FlipDayView day, string side) => day.Side == side ? Percent(day) : null;

    private static double? Percent(FlipDayView day) => Round(100 * day.RealisedVolatility, 2);

    private BarSeries[] Series(GreekColumn greek, IReadOnlyList<GreekSumsView?>[] rows) =>
        [
            .. Gamma.Roots.Select(
                (root, r) =>
                    new BarSeries(
                        SpxText.Root(root.Root, root.Settlement),
                        r == Gamma.Roots.Count - 1 ? "pos-neg" : "neutral", // the root with most expiries in colour
                        [.. rows.Select(row => Shown(greek, row[r]))],
                        greek.Name
                    )
            ),
        ];

    private double? Shown(GreekColumn greek, GreekSumsView? sums) =>
        sums is null ? null : Round(greek.IsGamma ? InUnit(greek.Of(sums)) : greek.Of(sums));
}
