using System.Globalization;

namespace Strikelight.Web.Shell;

/// <summary>
/// Places the labels of a ladder. Positions are percent of the width, texts have a fixed size: labels that do not
/// overlap at the narrowest width (a telephone of 375 px) overlap at no other.
/// </summary>
public sealed class LadderLayout
{
    private const double NarrowestPx = 350;
    private const double CharacterPx = 6;
    private const double BoldCharacterPx = 7;
    private const double GapPx = 8;
    private const double EdgePercent = 3;
    private const int LanePx = 15;
    private const int PadPx = 8;

    private readonly double _lowUsd;
    private readonly double _highUsd;

    /// <summary>Places everything once.</summary>
    public LadderLayout(LadderModel model)
    {
        List<Mark> above = [];
        List<Mark> below = [];
        Add(above, "Put wall", model.PutWallUsd, "put", null);
        Add(above, "Spot", model.SpotUsd, "spot", model.Decimals);
        Add(above, "Call wall", model.CallWallUsd, "call", null);
        Add(below, "Zero \u0393", model.ZeroGammaUsd, "flip", model.Decimals);
        Add(below, Format.Minus + "EM", model.ExpectedLowUsd, "move", model.Decimals);
        Add(below, "+EM", model.ExpectedHighUsd, "move", model.Decimals);
        foreach (LadderTick tick in model.Ticks)
        {
            Add(below, tick.Label, tick.Usd, tick.Tone.Css() ?? "other", model.Decimals);
        }

        double[] prices = [.. above.Concat(below).Select(m => m.Usd)];
        _lowUsd = prices.Min();
        _highUsd = prices.Max();
        Above = Place(above);
        Below = Place(below);
        AboveLanes = Math.Max(model.AboveLanesLeast, Above.Max(l => l.Lane) + 1);
        BelowLanes = Math.Max(model.BelowLanesLeast, Below.Count == 0 ? 0 : Below.Max(l => l.Lane) + 1);
        Bracket = Range(model.ExpectedLowUsd, model.ExpectedHighUsd);
        Between = Range(model.PutWallUsd, model.CallWallUsd);
    }

    /// <summary>Labels over the bar: the walls and the price.</summary>
    public IReadOnlyList<LadderLabel> Above { get; }

    /// <summary>Labels under the bar: everything else.</summary>
    public IReadOnlyList<LadderLabel> Below { get; }

    /// <summary>Rows of labels over the bar.</summary>
    public int AboveLanes { get; }

    /// <summary>Rows of labels under the bar.</summary>
    public int BelowLanes { get; }

    /// <summary>Ends of the expected move, percent.</summary>
    public (double Low, double High)? Bracket { get; }

    /// <summary>The walls, percent.</summary>
    public (double Low, double High)? Between { get; }

    /// <summary>Middle of the bar, px.</summary>
    public int TrackY => PadPx + (AboveLanes * LanePx) + 4;

    /// <summary>The line of the expected move, px.</summary>
    public int BracketY => TrackY + 17;

    /// <summary>Height of the drawing, px.</summary>
    public int Height => BelowLanes == 0 ? TrackY + 20 : BelowY(BelowLanes - 1) + PadPx;

    /// <summary>Baseline of a row over the bar, px; row 0 is next to it.</summary>
    public int AboveY(int lane) => TrackY - 8 - (lane * LanePx);

    /// <summary>Baseline of a row under the bar, px; row 0 is next to it.</summary>
    public int BelowY(int lane) => TrackY + 34 + (lane * LanePx);

    /// <summary>A position or width as an SVG attribute.</summary>
    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static void Add(List<Mark> marks, string name, double? usd, string css, int? decimals)
    {
        if (usd is { } price && double.IsFinite(price))
        {
            // Walls are strikes: only the decimals they have.
            string digits = decimals is { } places ? Format.Price(price, places) : Format.Strike(price);
            marks.Add(new(name + Format.Nbsp + digits, price, css));
        }
    }

    private (double Low, double High)? Range(double? lowUsd, double? highUsd) =>
        lowUsd is { } low && highUsd is { } high && low <= high ? (X(low), X(high)) : null;

    private double X(double usd)
    {
        double span = _highUsd - _lowUsd;
        return span <= 0 ? 50 : EdgePercent + ((100 - (2 * EdgePercent)) * (usd - _lowUsd) / span);
    }

    private List<LadderLabel> Place(List<Mark> marks)
    {
        List<LadderLabel> labels = [];
        List<double> laneEnds = [];
        foreach (Mark mark in marks.OrderBy(m => m.Usd))
        {
            double x = X(mark.Usd);
            double centre = x / 100 * NarrowestPx;
            double width =
                mark.Text.Length
                * (string.Equals(mark.Css, "spot", StringComparison.Ordinal) ? BoldCharacterPx : CharacterPx);
            string anchor =
                centre < width / 2 ? "start"
                : centre > NarrowestPx - (width / 2) ? "end"
                : "middle";
            double left = anchor switch
            {
                "start" => centre,
                "end" => centre - width,
                _ => centre - (width / 2),
            };
            int lane = laneEnds.FindIndex(end => end + GapPx <= left);
            if (lane < 0)
            {
                lane = laneEnds.Count;
                laneEnds.Add(0);
            }

            laneEnds[lane] = left + width;
            labels.Add(new(mark.Text, x, anchor, lane, mark.Css, left, left + width));
        }

        return labels;
    }

    private sealed record Mark(string Text, double Usd, string Css);
}
