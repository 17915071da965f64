using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Spx;

/// <summary>Chart data of the tab of expected moves.</summary>
public sealed class SpxMovesCharts(SpxView view) : SpxDrawing(view)
{
    private MovesView Moves => Content.Moves!; // the tab is drawn only with it

    /// <summary>Closes, then one and two standard deviations on either side of spot; null without a cone.</summary>
    public CurveChart? Cone()
    {
        MoveConeView cone = Moves.Cone;
        return cone.Day.Count < 2
            ? null
            : new()
            {
                Title = $"{View.Symbol} expected-move cone",
                Note = Note,
                Unit = "USD",
                XUnit = "",
                YUnit = "USD",
                XTime = "day",
                NoPlus = true,
                X = [.. cone.Day.Select(day => Math.Round(day, 3))],
                Series =
                [
                    new("Close", "accent", [.. cone.CloseUsd.Select(close => Round(close, 2))]),
                    Edge("+1σ", "pivot", 1, "dashed"),
                    Edge("−1σ", "pivot", -1, "dashed"),
                    Edge("+2σ", "neutral", 2, "dotted"),
                    Edge("−2σ", "neutral", -2, "dotted"),
                ],
                MarksX = Marks(),
            };
    }

    private CurveMark[] Marks() =>
        [
            .. Moves
                .Rows.Where(row => row.Names.Any(name => name != "zeroDte"))
                .GroupBy(row => row.Series.Expiry)
                .Select(date => new CurveMark(
                    Math.Round(MovesViews.DayOf(date.Max(row => row.Series.SettlesAt)), 3),
                    string.Join(", ", date.First().Names.Where(name => name != "zeroDte").Select(SpxText.Expiry)),
                    "neutral"
                )),
        ];

    private CurveSeries Edge(string name, string role, int deviations, string dash) =>
        new(name, role, [.. Moves.Cone.SigmaUsd.Select(sigma => Round(SpotUsd + deviations * sigma, 2))])
        {
            Dash = dash,
        };
}
