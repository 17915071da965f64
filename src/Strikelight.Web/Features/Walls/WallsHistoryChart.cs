using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Walls;

/// <summary>Chart data of the levels through the session.</summary>
internal sealed class WallsHistoryChart
{
    private const int PointsMost = 196; // one point each two minutes of a whole session
    private const double LargePriceUsd = 1000; // from here on a tenth is finer than a pixel

    private readonly LevelHistoryView _history;
    private readonly double _spotUsd;
    private readonly double _reachPct;
    private readonly int[] _rows;

    /// <summary>Chooses the minutes that are drawn.</summary>
    /// <param name="history">The minutes, at least one.</param>
    /// <param name="spotUsd">Spot now: levels far from it are named, not drawn.</param>
    /// <param name="reachPct">How far a level may lie from spot to be drawn, percent.</param>
    public WallsHistoryChart(LevelHistoryView history, double spotUsd, double reachPct)
    {
        _history = history;
        _spotUsd = spotUsd;
        _reachPct = reachPct;
        _rows = Thinned(history);
        Lines =
        [
            new("Spot", "accent", history.SpotUsd, false),
            new("Call wall", "call", history.CallWallUsd, true),
            new("Zero gamma", "flip", history.ZeroGammaUsd, false),
            new("Put wall", "put", history.PutWallUsd, true),
            new("Max pain", "neutral", history.MaxPainUsd, true),
        ];
    }

    /// <summary>All levels, drawn or not.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Levels that stayed too far from spot to share its axis.</summary>
    public IEnumerable<Line> Far => Lines.Where(line => !IsNear(line) && line.Values.Any(value => value is not null));

    /// <summary>The lines; a gap of the record is a gap of each.</summary>
    public CurveChart Data(string note)
    {
        List<double> x = [];
        List<int?> rows = [];
        foreach (int row in _rows)
        {
            int minute = _history.MinuteOfDay[row];
            if (row > 0 && IsGap(row))
            {
                x.Add(_history.MinuteOfDay[row - 1] + 1);
                rows.Add(null);
            }
            x.Add(minute);
            rows.Add(row);
        }
        return new()
        {
            Title = "Levels through the session",
            Note = note,
            Unit = "USD",
            XUnit = "ET",
            YUnit = "USD",
            XTime = "clock",
            NoPlus = true,
            X = x,
            Series =
            [
                .. Lines
                    .Where(IsNear)
                    .Select(line => new CurveSeries(
                        line.Name,
                        line.Role,
                        [.. rows.Select(row => row is { } known ? Drawn(line.Values[known]) : null)]
                    )
                    {
                        Step = line.IsStrike ? true : null,
                    }),
            ],
        };
    }

    /// <summary>
    /// Rows that are drawn: all, or where they are many every second minute, with the first and last of each stretch
    /// and each minute in which a wall moved.
    /// </summary>
    internal static int[] Thinned(LevelHistoryView history)
    {
        int[] all = [.. Enumerable.Range(0, history.Count)];
        return history.Count <= PointsMost ? all : [.. all.Where(row => row % 2 == 0 || IsKept(history, row))];
    }

    private static bool IsKept(LevelHistoryView history, int row) =>
        row == history.Count - 1
        || IsGap(history, row)
        || IsGap(history, row + 1)
        || Moved(history.CallWallUsd, row)
        || Moved(history.PutWallUsd, row)
        || Moved(history.MaxPainUsd, row);

    private static double? Drawn(double? usd) => usd >= LargePriceUsd ? Math.Round(usd.Value, 1) : usd;

    private static bool Moved(IReadOnlyList<double?> values, int row) => values[row] != values[row - 1];

    private static bool IsGap(LevelHistoryView history, int row) =>
        history.MinuteOfDay[row] - history.MinuteOfDay[row - 1] > history.GapMinutes;

    private bool IsGap(int row) => IsGap(_history, row);

    private bool IsNear(Line line) =>
        line.Values.Any(value => value is { } known && Math.Abs(known / _spotUsd - 1) * 100 <= _reachPct);

    /// <summary>A level by minute.</summary>
    /// <param name="Name">Name in the legend.</param>
    /// <param name="Role">Its colour.</param>
    /// <param name="Values">One value a stored minute.</param>
    /// <param name="IsStrike">Whether it jumps from strike to strike.</param>
    internal sealed record Line(string Name, string Role, IReadOnlyList<double?> Values, bool IsStrike);
}
