using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Walls;

public sealed partial class WallsCharts
{
    private const double CandleBarsWindow = 0.06; // strikes beyond 6 % of spot never reach the price axis

    /// <summary>Levels within this many percent of the last price take part in the scale of the price chart.</summary>
    public double PriceScalePct => CandleDrawing.ScalePct(_content.Levels, _spot);

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
            Candles = CandleDrawing.Bars(series),
            Gaps = _content.Candles.Gaps.Count > 0 ? _content.Candles.Gaps : null,
            IntervalSeconds = (int)series.Interval.TotalSeconds,
            PriceDecimals = _content.Price.Decimals,
            Lines = CandleDrawing.Lines(_content.Candles, series),
            Levels = Levels(),
            Markers = CandleDrawing.Markers(_content.Candles, series),
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

    /// <summary>The levels, each with the band it spans under other definitions.</summary>
    private List<ChartLevel> Levels() =>
        [
            .. CandleDrawing
                .Levels(_content.Levels, _content.Candles.SessionLevels, _spot)
                .Select(level =>
                    _content.Bands.FirstOrDefault(candidate => candidate.Level == level.Id) is { } band
                        ? level with
                        {
                            BandLowUsd = band.LowUsd,
                            BandHighUsd = band.HighUsd,
                        }
                        : level
                ),
        ];
}
