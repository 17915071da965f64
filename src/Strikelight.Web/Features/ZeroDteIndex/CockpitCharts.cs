using Strikelight.Core.Candles;
using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages.Definitions;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>Chart data of the page's symbol, made from its view.</summary>
public sealed class CockpitCharts(CockpitView view, CockpitFigures figures)
{
    private const double StrikeBarsWindow = 0.03; // strikes beyond 3 % of spot never reach the price axis

    /// <summary>The move exposure is shown for.</summary>
    public string Per => ShownExposure.Per(view.Request.Definition.Unit);

    /// <summary>Levels within this many percent of the last price take part in the scale of the price chart.</summary>
    public double PriceScalePct => CandleDrawing.ScalePct(figures.Levels, figures.Price.SpotUsd);

    /// <summary>Exposure in the unit shown.</summary>
    public double? InUnit(double? usdPerPct) =>
        usdPerPct * ShownExposure.Factor(view.Request.Definition.Unit, figures.Price.SpotUsd);

    /// <summary>Bars of the session with averages, levels, exposure, volume and MACD; null without bars.</summary>
    public CandlesChart? Candles()
    {
        CandlesView candles = figures.Candles;
        return candles.Series is not { Count: > 0 } series
            ? null
            : new()
            {
                Title = $"{view.Symbol} session",
                Note = CandleDrawing.Note(figures.Definition, view.Source, view.MarketTime),
                Unit = "USD",
                Candles = CandleDrawing.Bars(series),
                Gaps = candles.Gaps.Count > 0 ? candles.Gaps : null,
                IntervalSeconds = (int)series.Interval.TotalSeconds,
                PriceDecimals = figures.Price.Decimals,
                Lines = CandleDrawing.Lines(candles, series),
                Levels = Levels(candles),
                Markers = CandleDrawing.Markers(candles, series),
                VolumePane = HasVolume(series) ? true : null,
                Macd = CandleDrawing.Macd(candles),
                Bars = new($"USD {Per}", "Net GEX", StrikeBars()),
            };
    }

    /// <summary>Whether the bars have a volume: an index has none of its own.</summary>
    public static bool HasVolume(CandleSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        foreach (double shares in series.VolumeShares)
        {
            if (double.IsFinite(shares))
            {
                return true;
            }
        }
        return false;
    }

    private double?[][] StrikeBars() =>
        [
            .. figures
                .Strikes.Where(row => Math.Abs(row.StrikeUsd / figures.Price.SpotUsd - 1) < StrikeBarsWindow)
                .Select(row => new[] { row.StrikeUsd, InUnit(row.NetGexUsdPerPct) }),
        ];

    private List<ChartLevel> Levels(CandlesView candles)
    {
        List<ChartLevel> levels =
        [
            .. CandleDrawing.Levels(figures.Levels, candles.SessionLevels, figures.Price.SpotUsd),
        ];
        if (figures.Levels.KingNode.StrikeUsd is { } king)
        {
            levels.Add(new("kingNode", "Max GEX", king, "pivot", "dashdot", 3));
        }
        if (figures.Price.PreviousCloseUsd is { } close)
        {
            levels.Add(new("previousClose", "Prev close", close, "session", "solid", 10));
        }
        return levels;
    }
}
