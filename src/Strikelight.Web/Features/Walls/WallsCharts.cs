using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages.Definitions;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Walls;

/// <summary>Chart data of the walls page, made from its view.</summary>
public sealed partial class WallsCharts
{
    private readonly WallsView _view;
    private readonly WallsContent _content;
    private readonly double _spot;
    private readonly double _unitFactor;
    private readonly string _unit;
    private readonly int[] _shownIndexes;
    private readonly StrikeView[] _shown;
    private readonly double[] _shownStrikes;

    /// <summary>Prepares the strikes that are shown.</summary>
    public WallsCharts(WallsView view)
    {
        _view = view;
        _content = view.Content ?? throw new ArgumentException("There is nothing to draw.", nameof(view));
        _spot = _content.Price.SpotUsd;
        _unitFactor = ShownExposure.Factor(view.Request.Definition.Unit, _spot);
        _unit = $"USD {ShownExposure.Per(view.Request.Definition.Unit)}";
        double[] strikes = [.. _content.Strikes.Select(row => row.StrikeUsd)];
        _shownIndexes = StrikeWindow.Indexes(strikes, _spot, view.Request.Window);
        _shown = [.. _shownIndexes.Select(i => _content.Strikes[i])];
        _shownStrikes = [.. _shown.Select(row => row.StrikeUsd)];
    }

    /// <summary>Unit of exposure as shown.</summary>
    public string Unit => _unit;

    /// <summary>Strikes as shown, ascending.</summary>
    public IReadOnlyList<StrikeView> Shown => _shown;

    /// <summary>Exposure in the unit shown.</summary>
    public double? InUnit(double? usdPerPct) => usdPerPct * _unitFactor;

    /// <summary>Exposure of calls and puts by strike.</summary>
    public BarsChart GexByStrike() =>
        ByStrike(
            "Gamma exposure by strike",
            _unit,
            [
                new("Calls", "call", [.. _shown.Select(row => InUnit(row.CallGexUsdPerPct))], "gex"),
                new("Puts", "put", [.. _shown.Select(row => InUnit(row.PutGexUsdPerPct))], "gex"),
            ]
        ) with
        {
            Dots = Dots(),
        };

    /// <summary>Calls less puts traded by strike.</summary>
    public BarsChart NetVolume() =>
        ByStrike(
            "Net volume by strike",
            "contracts, calls less puts",
            [new("Calls less puts", "pos-neg", [.. _shown.Select(row => row.CallVolume - row.PutVolume)])]
        );

    /// <summary>Score of unusual activity by strike: calls to the right, puts to the left.</summary>
    public BarsChart Unusual()
    {
        Dictionary<double, UnusualView> calls = Scores("call");
        Dictionary<double, UnusualView> puts = Scores("put");
        return ByStrike(
            "Unusual activity by strike",
            "score, calls right, puts left",
            [
                new(
                    "Calls",
                    "call",
                    [.. _shownStrikes.Select(strike => calls.GetValueOrDefault(strike)?.Score)],
                    "score"
                ),
                new(
                    "Puts",
                    "put",
                    [.. _shownStrikes.Select(strike => -puts.GetValueOrDefault(strike)?.Score)],
                    "score"
                ),
            ]
        );
    }

    /// <summary>Exposure by strike and expiry.</summary>
    public HeatmapChart GexGrid() =>
        Heatmap("Gamma exposure by strike and expiry", _unit, _content.GexGrid, _unitFactor);

    /// <summary>Premium of calls less puts by strike and expiry.</summary>
    public HeatmapChart PremiumGrid() =>
        Heatmap("Net premium by strike and expiry", "USD, calls less puts", _content.PremiumGrid, 1);

    /// <summary>Re-priced exposure over spot with its zeros.</summary>
    public CurveChart Profile()
    {
        LevelsView levels = _content.Levels;
        List<CurveMark> marks = [new(_spot, "Spot", "spot")];
        marks.AddRange(levels.ZeroGammaAll.Select(root => new CurveMark(root, "Zero gamma", "flip")));
        AddMark(marks, levels.CallWall.StrikeUsd, "Call wall", "call");
        AddMark(marks, levels.PutWall.StrikeUsd, "Put wall", "put");
        ExpectedMoveView move = levels.ExpectedMoveUsd;
        return new()
        {
            Title = "Gamma profile",
            Note = Note(),
            Unit = _unit,
            XUnit = "USD",
            YUnit = "USD per 1 %",
            X = _content.Profile.SpotUsd,
            Series = [new("Net GEX", "pos-neg", [.. _content.Profile.GexUsdPerPct.Select(gex => (double?)gex)])],
            MarksX = marks,
            ZeroLine = true,
            BandsX = move is { LowUsd: { } low, HighUsd: { } high } ? [new(low, high, "±1σ")] : null,
        };
    }

    private static void AddMark(List<CurveMark> marks, double? price, string label, string role)
    {
        if (price is { } known)
        {
            marks.Add(new(known, label, role));
        }
    }

    private string Note() => CandleDrawing.Note(_content.Definition, _view.Source, _view.MarketTime);

    private BarsChart ByStrike(string title, string unit, IReadOnlyList<BarSeries> series) =>
        new()
        {
            Title = title,
            Note = Note(),
            Unit = unit,
            Labels = [.. _shownStrikes.Select(StrikeWindow.Label)],
            Series = series,
            SpotIndex = StrikeWindow.Position(_shownStrikes, _spot),
            SpotLabel = $"Spot {Format.Price(_spot)}",
        };

    private Dictionary<double, UnusualView> Scores(string side) =>
        _content.Unusual.Where(row => row.Side == side).ToDictionary(row => row.StrikeUsd);

    private HeatmapChart Heatmap(string title, string unit, GridView grid, double factor)
    {
        int[] rows = StrikeWindow.Indexes(grid.StrikeUsd, _spot, _view.Request.Window);
        double[] strikes = [.. rows.Select(row => grid.StrikeUsd[row])];
        return new()
        {
            Title = title,
            Note = Note(),
            Unit = unit,
            X = [.. grid.Expiries.Select(Format.Day)],
            Y = [.. strikes.Select(StrikeWindow.Label)],
            Cells =
            [
                .. rows.SelectMany(
                    (row, y) =>
                        Enumerable.Range(0, grid.Expiries.Count).Select(x => new[] { x, y, grid.At(row, x) * factor })
                ),
            ],
            Mode = "diverging",
            SpotY = StrikeWindow.Position(strikes, _spot),
            SpotLabel = $"Spot {Format.Price(_spot)}",
        };
    }
}
