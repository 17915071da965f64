using System.Runtime.InteropServices;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Indicators;
using Strikelight.Web.Pages.Definitions;
using Strikelight.Web.Shell;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Pages.Levels;

/// <summary>Bars, averages and levels as a price chart draws them, and what stands below any chart.</summary>
internal static class CandleDrawing
{
    private const double ScaleMoves = 1.3; // the price axis reaches a little beyond the expected move
    private const double ScaleLeastPct = 0.8;
    private const double ScaleMostPct = 4;

    /// <summary>Levels within this many percent of the last price take part in the scale of the price chart.</summary>
    public static double ScalePct(LevelsView levels, double spotUsd) =>
        Math.Clamp(ScaleMoves * 100 * (levels.ExpectedMoveUsd.PriceUsd ?? 0) / spotUsd, ScaleLeastPct, ScaleMostPct);

    /// <summary>Under which definitions, of which source and of when a chart is.</summary>
    public static string Note(DefinitionView definition, string source, DateTimeOffset? marketTime) =>
        $"{definition.Sign} · {DefinitionText.OfScope(definition.Scope)} · {source}"
        + $" · {Format.MarketDateTime(marketTime)}";

    /// <summary>The bars.</summary>
    public static IReadOnlyList<double?[]> Bars(CandleSeries series)
    {
        List<double?[]> bars = new(series.Count);
        for (int i = 0; i < series.Count; i++)
        {
            bars.Add([
                series.StartUnixSeconds[i],
                series.OpenUsd[i],
                series.HighUsd[i],
                series.LowUsd[i],
                series.CloseUsd[i],
                Known.OrNull(series.VolumeShares[i]),
            ]);
        }
        return bars;
    }

    /// <summary>Bars at which MACD crossed its signal, as arrows: what they mean stands below the chart.</summary>
    public static IReadOnlyList<CandleMarker> Markers(CandlesView candles, CandleSeries series) =>
        [
            .. candles.MacdCrosses.Select(cross => new CandleMarker(
                series.StartUnixSeconds[cross.BarIndex],
                cross.IsUpward ? "bull" : "bear",
                ""
            )),
        ];

    /// <summary>MACD with its signal, for a pane of its own; null before it has a value.</summary>
    public static MacdPane? Macd(CandlesView candles) =>
        candles.MacdUsd.Any(double.IsFinite) ? new(Rounded(candles.MacdUsd), Rounded(candles.MacdSignalUsd)) : null;

    /// <summary>Session VWAP, VWAP from the first bar where several sessions are shown, and EMA 21.</summary>
    public static IReadOnlyList<CandleLine> Lines(CandlesView candles, CandleSeries series)
    {
        List<CandleLine> lines = [];
        IGrouping<DateOnly, int>[] sessions =
        [
            .. Enumerable.Range(0, series.Count).GroupBy(i => MarketTime.DateOf(series.StartUnixSeconds[i])),
        ];
        // One line a session, so that none is drawn across the night in which the average starts anew.
        foreach (IGrouping<DateOnly, int> session in sessions)
        {
            bool last = session == sessions[^1];
            Add(
                last ? "vwap" : $"vwap-{session.Key:yyyyMMdd}",
                last ? "VWAP" : $"VWAP {Format.Day(session.Key)}",
                session,
                candles.Vwap
            );
        }
        if (sessions.Length > 1)
        {
            Add(
                "vwapAnchored",
                $"VWAP from {Format.Day(sessions[0].Key)}",
                Enumerable.Range(0, series.Count),
                candles.AnchoredVwap
            );
        }
        Add("ema21", "EMA 21", Enumerable.Range(0, series.Count), candles.Ema21);
        return lines;

        void Add(string id, string label, IEnumerable<int> bars, IReadOnlyList<double> values)
        {
            double?[][] points =
            [
                .. bars.Select(i => new[] { series.StartUnixSeconds[i], Known.OrNull(values[i]) })
                    .Concat(candles.Gaps.Select(gap => new double?[] { gap, null }))
                    .OrderBy(point => point[0]),
            ];
            // A source without volume has no VWAP: then there is no line and no legend of one.
            if (points.Any(point => point[1] is not null))
            {
                lines.Add(
                    new(
                        id,
                        label,
                        id == "vwapAnchored" ? "other"
                            : id.StartsWith("vwap", StringComparison.Ordinal) ? "vwap"
                            : "ema",
                        points
                    )
                );
            }
        }
    }

    /// <summary>The levels of a chain and of past hours as horizontal lines.</summary>
    /// <param name="levels">Levels of the chain.</param>
    /// <param name="session">Levels of past hours; null where they are not known.</param>
    /// <param name="spotUsd">Spot.</param>
    public static IReadOnlyList<ChartLevel> Levels(LevelsView levels, SessionLevels? session, double spotUsd)
    {
        List<ChartLevel> lines = [new("spot", "Spot", spotUsd, "spot", "solid", 0)];
        Add(new("mvs", "MVS", "mvs", "dashdot", 4), levels.MostValuableStrike.StrikeUsd);
        Add(new("callWall", "Call wall", "call", "dotted", 2), levels.CallWall.StrikeUsd);
        Add(new("putWall", "Put wall", "put", "dotted", 2), levels.PutWall.StrikeUsd);
        Add(new("zeroGamma", "Zero Γ", "flip", "solid", 1), levels.ZeroGamma.PriceUsd);
        Add(new("netVolumePivot", "Vol pivot", "pivot", "dashdot", 6), levels.NetVolumePivot.PriceUsd);
        Add(new("maxPain", "Max pain", "pain", "dotted", 7), levels.MaxPain.StrikeUsd);
        Add(new("expectedHigh", "EM high", "move", "dotted", 5), levels.ExpectedMoveUsd.HighUsd);
        Add(new("expectedLow", "EM low", "move", "dotted", 5), levels.ExpectedMoveUsd.LowUsd);
        if (session is not null)
        {
            Add(new("previousHigh", "Prev high", "session", "dotted", 8), Known.OrNull(session.PreviousHighUsd));
            Add(new("previousLow", "Prev low", "session", "dotted", 8), Known.OrNull(session.PreviousLowUsd));
            Add(new("openingHigh", "OR high", "session", "dashdot", 9), Known.OrNull(session.OpeningHighUsd));
            Add(new("openingLow", "OR low", "session", "dashdot", 9), Known.OrNull(session.OpeningLowUsd));
        }
        return lines;

        void Add(LevelLook look, double? price)
        {
            if (price is { } known)
            {
                lines.Add(new(look.Id, look.Label, known, look.Role, look.Style, look.Priority));
            }
        }
    }

    private static double?[] Rounded(IReadOnlyList<double> values) =>
        [.. values.Select(value => Known.OrNull(Math.Round(value, 4)))];

    /// <summary>How a level is drawn, wherever it lies.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct LevelLook(string Id, string Label, string Role, string Style, int Priority);
}
