using Strikelight.Core.Calendar;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Walls;

public sealed partial class WallsCharts
{
    private const int PremiumPointsMost = 120; // as many as can be told apart; the CSV has all
    private const int ShownDigits = 4;

    /// <summary>Earlier times of which the exposure by strike is there, the newest first.</summary>
    public IReadOnlyList<GexLookBackView> LookBack =>
        [.. _content.LookBack.Gex.Where(past => past.NetGexUsdPerPct.Count > 0)];

    /// <summary>Net exposure of an earlier time at a strike that is shown, in the unit shown.</summary>
    public double? LookBackAt(GexLookBackView past, int shown) => InUnit(past.NetGexUsdPerPct[_shownIndexes[shown]]);

    /// <summary>Change of open interest at the strikes that are shown, ascending.</summary>
    public IReadOnlyList<OiChangeStrikeView> OiChangeRows =>
        [.. _shownIndexes.Select(i => _content.LookBack.OiChange.Strikes[i])];

    /// <summary>Change of open interest of calls and puts by strike, with the walls of the change.</summary>
    public BarsChart OiChange()
    {
        OiChangeView view = _content.LookBack.OiChange;
        IReadOnlyList<OiChangeStrikeView> rows = OiChangeRows;
        List<IndexMark> marks = [];
        Mark("Call wall", view.CallWall?.StrikeUsd);
        Mark("Put wall", view.PutWall?.StrikeUsd);
        return ByStrike(
            "Open interest change by strike",
            "contracts",
            [
                new("Calls", "call", [.. rows.Select(row => row.CallChange)]),
                new("Puts", "put", [.. rows.Select(row => row.PutChange)]),
            ]
        ) with
        {
            Marks = marks,
        };

        void Mark(string label, double? strike)
        {
            if (strike is { } known)
            {
                // Beyond the strikes that are shown the label stays at the edge, with an arrow.
                int index =
                    known > _shownStrikes[^1] ? _shownStrikes.Length
                    : known < _shownStrikes[0] ? -1
                    : Array.IndexOf(_shownStrikes, known);
                marks.Add(new(index, $"{label} {StrikeWindow.Label(known)}"));
            }
        }
    }

    /// <summary>Premium through the session, gaps left open.</summary>
    public CurveChart NetPremium()
    {
        IReadOnlyList<NetPremiumPointView> points = Thinned(_content.LookBack.NetPremium.Points, PremiumPointsMost);
        List<double> x = [];
        List<double?> calls = [];
        List<double?> puts = [];
        List<double?> net = [];
        foreach (NetPremiumPointView point in points)
        {
            if (point.AfterGap && x.Count > 0)
            {
                Add(x[^1] + 0.5, null, null);
            }
            Add(MinuteOfDay(point.Time), point.CallUsd, point.PutUsd);
        }
        return new()
        {
            Title = "Net premium through the session",
            Note = Note(),
            Unit = "USD",
            XUnit = "ET",
            YUnit = "USD",
            X = x,
            XTime = "clock",
            ZeroLine = true,
            Series = [new("Calls less puts", "pos-neg", net), new("Calls", "call", calls), new("Puts", "put", puts)],
        };

        void Add(double time, double? call, double? put)
        {
            x.Add(time);
            calls.Add(Rounded(call));
            puts.Add(Rounded(put));
            net.Add(Rounded(call - put));
        }
    }

    private static double MinuteOfDay(DateTimeOffset time) => Math.Round(MarketTime.MinuteOfDay(time), 2);

    /// <summary>At most about so many points; both ends of each stretch and the last point stay.</summary>
    internal static IReadOnlyList<NetPremiumPointView> Thinned(IReadOnlyList<NetPremiumPointView> points, int most)
    {
        int step = 1 + (points.Count - 1) / most;
        return
        [
            .. points.Where(
                (point, i) => i % step == 0 || i == points.Count - 1 || point.AfterGap || points[i + 1].AfterGap
            ),
        ];
    }

    /// <summary>Dots over the bars of exposure by strike: now and earlier; null unless asked for.</summary>
    private List<BarDots>? Dots()
    {
        if (!_view.Request.LookBack)
        {
            return null;
        }
        List<BarDots> dots = [new("Net now", [.. _shown.Select(row => Rounded(InUnit(row.NetGexUsdPerPct)))])];
        foreach (GexLookBackView past in LookBack)
        {
            dots.Add(
                new(
                    $"{past.Minutes} min before",
                    [.. _shownIndexes.Select((_, shown) => Rounded(LookBackAt(past, shown)))]
                )
            );
        }
        return dots;
    }

    /// <summary>As many digits as a chart can show: fewer bytes for every viewer.</summary>
    private static double? Rounded(double? value)
    {
        if (value is not { } known || known == 0)
        {
            return value;
        }
        double scale = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(known))) - ShownDigits + 1);
        double digits = Math.Round(known / scale);
        return scale < 1 ? digits / Math.Round(1 / scale) : digits * scale;
    }
}
