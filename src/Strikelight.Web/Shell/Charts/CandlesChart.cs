namespace Strikelight.Web.Shell.Charts;

/// <summary>Data of <c>sl-candles</c>: bars, lines over them, levels and exposure bars on one price axis.</summary>
public sealed record CandlesChart : ChartData
{
    /// <summary>Bars: start in Unix seconds, open, high, low, close, volume or null.</summary>
    public required IReadOnlyList<double?[]> Candles { get; init; }

    /// <summary>Starts of missing bars in Unix seconds, ascending: drawn as empty places; null without.</summary>
    public IReadOnlyList<long>? Gaps { get; init; }

    /// <summary>Length of a bar.</summary>
    public required int IntervalSeconds { get; init; }

    /// <summary>Decimals of printed prices.</summary>
    public required int PriceDecimals { get; init; }

    /// <summary>Lines over the bars.</summary>
    public required IReadOnlyList<CandleLine> Lines { get; init; }

    /// <summary>Horizontal levels.</summary>
    public required IReadOnlyList<ChartLevel> Levels { get; init; }

    /// <summary>Signals on bars.</summary>
    public IReadOnlyList<CandleMarker>? Markers { get; init; }

    /// <summary>Whether the volume of the bars is drawn in a pane below them; null where it is not.</summary>
    public bool? VolumePane { get; init; }

    /// <summary>MACD in a pane below; null without.</summary>
    public MacdPane? Macd { get; init; }

    /// <summary>Exposure by strike from the left edge.</summary>
    public StrikeBars? Bars { get; init; }
}
