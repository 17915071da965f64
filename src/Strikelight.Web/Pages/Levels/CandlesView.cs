using Strikelight.Core.Candles;
using Strikelight.Core.Indicators;
using Strikelight.Web.Board;

namespace Strikelight.Web.Pages.Levels;

/// <summary>Price bars with their averages, or why there are none.</summary>
/// <remarks>Columns have one entry a bar, NaN where missing.</remarks>
public sealed record CandlesView
{
    /// <summary>Bars; null where there are none.</summary>
    public CandleSeries? Series { get; init; }

    /// <summary>Why there are none; null where there are.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the bars come from.</summary>
    public BarOrigin Origin { get; init; }

    /// <summary>What has to be known of bars that are not the source's own of now; empty otherwise.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Starts of bars that are missing because nobody looked, Unix seconds, ascending.</summary>
    public IReadOnlyList<long> Gaps { get; init; } = [];

    /// <summary>VWAP of each bar's own session; missing where the source has no volume.</summary>
    public IReadOnlyList<double> Vwap { get; init; } = [];

    /// <summary>VWAP from the first bar on, through all sessions; to be named with its anchor.</summary>
    public IReadOnlyList<double> AnchoredVwap { get; init; } = [];

    /// <summary>Exponential average of 21 closes; missing until it is warm.</summary>
    public IReadOnlyList<double> Ema21 { get; init; } = [];

    /// <summary>MACD (12, 26, 9) of closes, in USD; missing until it has its seed.</summary>
    public IReadOnlyList<double> MacdUsd { get; init; } = [];

    /// <summary>Its signal; missing until it has its seed.</summary>
    public IReadOnlyList<double> MacdSignalUsd { get; init; } = [];

    /// <summary>Closed bars at which MACD crossed its signal.</summary>
    public IReadOnlyList<MacdCross> MacdCrosses { get; init; } = [];

    /// <summary>
    /// High, low and close of the session before and the opening range; null without bars, and of bars made of polls:
    /// their extremes are only of what was looked at.
    /// </summary>
    public SessionLevels? SessionLevels { get; init; }
}
