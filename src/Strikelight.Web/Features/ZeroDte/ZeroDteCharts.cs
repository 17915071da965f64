using Strikelight.Core.Calendar;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages.Definitions;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Shell;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>Chart data of one symbol of the page, made from its view.</summary>
public sealed class ZeroDteCharts
{
    /// <summary>Levels of the table alone: on a chart this narrow they would take the place of the bars.</summary>
    private static readonly string[] NotDrawn = ["netVolumePivot", "maxPain", "expectedHigh", "expectedLow"];

    private readonly ZeroDteView _view;
    private readonly ZeroDteIndexView _index;

    /// <summary>Holds the symbol.</summary>
    public ZeroDteCharts(ZeroDteView view, ZeroDteIndexView index)
    {
        ArgumentNullException.ThrowIfNull(view);
        _view = view;
        _index = index;
    }

    /// <summary>The move exposure is shown for.</summary>
    public string Per => ShownExposure.Per(_view.Request.Definition.Unit);

    private ZeroDteFigures Figures => _index.Figures!; // charts are drawn only of a symbol with figures

    /// <summary>Exposure in the unit shown.</summary>
    public double? InUnit(double? usdPerPct) =>
        usdPerPct * ShownExposure.Factor(_view.Request.Definition.Unit, Figures.Price.SpotUsd);

    /// <summary>Levels within this many percent of the last price take part in the scale of the price chart.</summary>
    public double PriceScalePct => CandleDrawing.ScalePct(Figures.Levels, Figures.Price.SpotUsd);

    /// <summary>Bars of the session with averages, levels and the expected-move cone; null without bars.</summary>
    public CandlesChart? Candles()
    {
        CandlesView candles = Figures.Candles;
        if (candles.Series is not { Count: > 0 } series)
        {
            return null;
        }
        long[] empty = [.. candles.Gaps.Union(Figures.Cone.ToCome).Order()];
        return new()
        {
            Title = $"{_index.Symbol} today",
            Note = Note(),
            Unit = "USD",
            Candles = CandleDrawing.Bars(series),
            Gaps = empty.Length > 0 ? empty : null,
            IntervalSeconds = (int)series.Interval.TotalSeconds,
            PriceDecimals = Figures.Price.Decimals,
            Lines =
            [
                .. CandleDrawing.Lines(candles, series),
                .. Edge("coneHigh", "Expected +1σ", Figures.Cone.HighUsd),
                .. Edge("coneLow", "Expected −1σ", Figures.Cone.LowUsd),
            ],
            Levels = Levels(candles),
        };
    }

    /// <summary>Net exposure of the strikes that have most; null without any.</summary>
    public BarsChart? Strikes()
    {
        IReadOnlyList<StrikeView> top = Figures.TopStrikes;
        double[] strikes = [.. top.Select(strike => strike.StrikeUsd)];
        return top.Count == 0
            ? null
            : new()
            {
                Title = $"{_index.Symbol} largest exposure by strike",
                Note = Note(),
                Unit = $"USD {Per}",
                Labels = [.. strikes.Select(StrikeWindow.Label)],
                Series = [new("Net GEX", "pos-neg", [.. top.Select(strike => InUnit(strike.NetGexUsdPerPct))])],
                SpotIndex = StrikeWindow.Position(strikes, Figures.Price.SpotUsd),
                SpotLabel = $"Spot {Format.Price(Figures.Price.SpotUsd)}",
            };
    }

    /// <summary>Net exposure by strike through the session, spot as a line; null before there is a column.</summary>
    public HeatmapChart? Gamma()
    {
        SessionGridView grid = Figures.GammaThroughSession;
        return grid.StrikeUsd.Count == 0
            ? null
            : new()
            {
                Title = $"{_index.Symbol} gamma through the session",
                Note = Note(),
                Unit = $"USD {Per}",
                Mode = "diverging",
                Dense = true,
                X = [.. grid.At.Select(at => Format.MarketMinute(at)[..5])],
                Y = [.. grid.StrikeUsd.Select(StrikeWindow.Label)],
                Cells =
                [
                    .. grid.NetGexUsdPerPct.SelectMany(
                        (column, x) => column.Select((net, y) => new[] { x, y, ShownExposure.Rounded(InUnit(net)) })
                    ),
                ],
                Path = [.. grid.SpotUsd.Select(spot => spot is { } usd ? Place(grid.StrikeUsd, usd) : null)],
                PathLabel = "Spot",
            };
    }

    /// <summary>The straddle as recorded and as it would decay; null without two points to draw.</summary>
    public CurveChart? Straddle()
    {
        StraddleView straddle = Figures.Straddle;
        SortedDictionary<double, (double? Recorded, double? Expected)> points = [];
        foreach (StraddlePointView point in straddle.Recorded)
        {
            points[ClockMinute(point.At)] = (point.PriceUsd, null);
        }
        foreach (StraddlePointView point in straddle.Expected)
        {
            double minute = ClockMinute(point.At);
            points[minute] = (points.GetValueOrDefault(minute).Recorded, point.PriceUsd);
        }
        return points.Count < 2
            ? null
            : Curve("straddle", [.. points.Keys]) with
            {
                NoPlus = true,
                Series =
                [
                    .. Past(straddle, points.Values.Select(point => point.Recorded)),
                    new(
                        "If forward and volatility hold",
                        "neutral",
                        [.. points.Values.Select(point => point.Expected)]
                    ),
                ],
            };
    }

    /// <summary>The line of the past; none where that is less than two points.</summary>
    private static IEnumerable<CurveSeries> Past(StraddleView straddle, IEnumerable<double?> values) =>
        (straddle.Recorded.Count > 1 ? straddle.RecordedBasis : null) switch
        {
            StraddleView.OfMinutes => [new("Recorded mid", "accent", [.. values])],
            StraddleView.OfChains => [new("Mid each quarter of an hour", "accent", [.. values])],
            StraddleView.OfBoth => [new("Mid each quarter of an hour, then recorded", "accent", [.. values])],
            _ => [],
        };

    /// <summary>What dealers would trade in each quarter of an hour; null where that is not known.</summary>
    public CurveChart? Pressure()
    {
        IReadOnlyList<PressureStepView> steps = Figures.Pressure.Steps;
        if (steps.Count == 0 || MarketTime.DateOf(steps[0].From) != MarketTime.DateOf(steps[^1].To))
        {
            return null;
        }
        return Curve("pressure", [.. steps.Select(step => ClockMinute(step.From)), ClockMinute(steps[^1].To)]) with
        {
            ZeroLine = true,
            Series =
            [
                Steps("Spot stays", "pos-neg", step => step.UnmovedUsd),
                Steps("Spot −1 %", "put", step => step.DownUsd),
                Steps("Spot +1 %", "call", step => step.UpUsd),
            ],
        };

        CurveSeries Steps(string name, string role, Func<PressureStepView, double?> value) =>
            new(name, role, [.. steps.Select(value), value(steps[^1])]) { Step = true };
    }

    private static double? Place(IReadOnlyList<double> strikes, double usd) =>
        StrikeWindow.Position(strikes, usd) is { } place ? Math.Round(place, 2) : null;

    private static double ClockMinute(DateTimeOffset at) => Math.Round(MarketTime.MinuteOfDay(at), 2);

    private CurveChart Curve(string what, IReadOnlyList<double> minutes) =>
        new()
        {
            Title = $"{_index.Symbol} {what}",
            Note = Note(),
            Unit = "USD",
            XUnit = "ET",
            YUnit = "USD",
            XTime = "clock",
            X = minutes,
            Series = [],
        };

    private List<ChartLevel> Levels(CandlesView candles)
    {
        List<ChartLevel> levels =
        [
            .. CandleDrawing
                .Levels(Figures.Levels, candles.SessionLevels, Figures.Price.SpotUsd)
                .Where(level => !NotDrawn.Contains(level.Id)),
        ];
        Add("previousClose", "Prev close", Figures.Price.PreviousCloseUsd, "session", "solid");
        string from = Figures.MoveUsed.Basis == MoveUseView.OfClose ? "EM" : "Open";
        Add("moveHigh", $"{from} +1σ", Figures.MoveUsed.HighUsd, "move", "dotted");
        Add("moveLow", $"{from} −1σ", Figures.MoveUsed.LowUsd, "move", "dotted");
        return levels;

        void Add(string id, string label, double? price, string role, string style)
        {
            if (price is { } usd)
            {
                levels.Add(new(id, label, usd, role, style, 10));
            }
        }
    }

    private IEnumerable<CandleLine> Edge(string id, string label, IReadOnlyList<double> prices) =>
        prices.Count == 0
            ? []
            :
            [
                new(
                    id,
                    label,
                    "other",
                    [
                        .. prices.Select(
                            (price, place) =>
                                new double?[] { Figures.Cone.StartUnixSeconds[place], Math.Round(price, 2) }
                        ),
                    ]
                ),
            ];

    private string Note() => CandleDrawing.Note(Figures.Definition, _view.Source, _index.MarketTime);
}
