using Strikelight.Core.Candles;

namespace Strikelight.Web.Features.Walls.View;

/// <summary>Price bars with their averages, or why there are none.</summary>
/// <param name="Series">Bars; null where there are none.</param>
/// <param name="Reason">Why there are none; null where there are.</param>
/// <param name="Vwap">VWAP of each bar's session; NaN where the source has no volume.</param>
/// <param name="Ema21">Exponential average of 21 closes; NaN until it is warm.</param>
public sealed record CandlesView(
    CandleSeries? Series,
    string? Reason,
    IReadOnlyList<double> Vwap,
    IReadOnlyList<double> Ema21
);
