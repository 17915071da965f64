using System.Runtime.InteropServices;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Walls;

public sealed partial class WallsCharts
{
    private const double CandleBarsWindow = 0.06; // strikes beyond 6 % of spot never reach the price axis
    private const double ScaleMoves = 1.3; // the price axis reaches a little beyond the expected move
    private const double ScaleLeastPct = 0.8;
    private const double ScaleMostPct = 4;

    /// <summary>Levels within this many percent of the last price take part in the scale of the price chart.</summary>
    public double PriceScalePct =>
        Math.Clamp(
            ScaleMoves * 100 * (_content.Levels.ExpectedMoveUsd.PriceUsd ?? 0) / _spot,
            ScaleLeastPct,
            ScaleMostPct
        );

    /// <summary>Price bars with levels and exposure by strike; null without bars.</summary>
    public CandlesChart? Candles()
    {
        if (_content.Candles.Series is not { } series)
        {
            return null;
        }
        return new()
        {
            Title = $"{_view.Symbol} price and levels",
            Note = Note(),
            Unit = "USD",
            Candles = Bars(series),
            Gaps = _content.Candles.Gaps.Count > 0 ? _content.Candles.Gaps : null,
            IntervalSeconds = (int)series.Interval.TotalSeconds,
            PriceDecimals = _content.Price.Decimals,
            Lines = Lines(series),
            Levels = Levels(),
            Markers = Markers(series),
            Bars = new(
                _unit,
                "Net GEX",
                [
                    .. _content
                        .Strikes.Where(row => Math.Abs(row.StrikeUsd / _spot - 1) < CandleBarsWindow)
                        .Select(row => new[] { row.StrikeUsd, InUnit(row.NetGexUsdPerPct) }),
                ]
            ),
        };
    }

    private static List<double?[]> Bars(CandleSeries series)
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

    private List<CandleLine> Lines(CandleSeries series)
    {
        CandlesView candles = _content.Candles;
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

    private List<CandleMarker> Markers(CandleSeries series) =>
        [
            .. _content.Candles.MacdCrosses.Select(cross => new CandleMarker(
                series.StartUnixSeconds[cross.BarIndex],
                cross.IsUpward ? "bull" : "bear",
                "" // the arrow says it; its meaning stands below the chart
            )),
        ];

    private List<ChartLevel> Levels()
    {
        LevelsView levels = _content.Levels;
        List<ChartLevel> lines = [new("spot", "Spot", _spot, "spot", "solid", 0)];
        Add(new("mvs", "Most valuable", "mvs", "dashdot", 4), levels.MostValuableStrike.StrikeUsd);
        Add(new("callWall", "Call wall", "call", "dotted", 2), levels.CallWall.StrikeUsd);
        Add(new("putWall", "Put wall", "put", "dotted", 2), levels.PutWall.StrikeUsd);
        Add(new("zeroGamma", "Zero gamma", "flip", "solid", 1), levels.ZeroGamma.PriceUsd);
        Add(new("netVolumePivot", "Net-volume pivot", "pivot", "dashdot", 6), levels.NetVolumePivot.PriceUsd);
        Add(new("maxPain", "Max pain", "pain", "dotted", 7), levels.MaxPain.StrikeUsd);
        Add(new("expectedHigh", "Expected high", "move", "dotted", 5), levels.ExpectedMoveUsd.HighUsd);
        Add(new("expectedLow", "Expected low", "move", "dotted", 5), levels.ExpectedMoveUsd.LowUsd);
        if (_content.Candles.SessionLevels is { } session)
        {
            Add(new("previousHigh", "Previous high", "session", "dotted", 8), Known.OrNull(session.PreviousHighUsd));
            Add(new("previousLow", "Previous low", "session", "dotted", 8), Known.OrNull(session.PreviousLowUsd));
            Add(new("openingHigh", "Opening high", "session", "dashdot", 9), Known.OrNull(session.OpeningHighUsd));
            Add(new("openingLow", "Opening low", "session", "dashdot", 9), Known.OrNull(session.OpeningLowUsd));
        }
        return lines;

        void Add(LevelLook look, double? price)
        {
            if (price is { } known)
            {
                BandView? band = _content.Bands.FirstOrDefault(candidate => candidate.Level == look.Id);
                lines.Add(
                    new(look.Id, look.Label, known, look.Role, look.Style, look.Priority, band?.LowUsd, band?.HighUsd)
                );
            }
        }
    }

    /// <summary>How a level is drawn, wherever it lies; its id is also the name of its band.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct LevelLook(string Id, string Label, string Role, string Style, int Priority);
}
