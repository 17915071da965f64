using System.Runtime.InteropServices;
using Strikelight.Core.Candles;

namespace Strikelight.Core.Indicators;

/// <summary>Highest, lowest and last price of a stretch of bars; NaN where its first bar is not there.</summary>
/// <remarks>Without the first bar there are no extremes: they may lie in what is missing.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BarExtremes(double High, double Low, double Last)
{
    /// <summary>Extremes of the bars that start from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public static BarExtremes Of(CandleSeries candles, DateTimeOffset from, DateTimeOffset to)
    {
        long first = from.ToUnixTimeSeconds();
        long end = to.ToUnixTimeSeconds();
        BarExtremes found = new(double.NaN, double.NaN, double.NaN);
        bool opened = false;
        for (int i = 0; i < candles.Count; i++)
        {
            long start = candles.StartUnixSeconds[i];
            opened |= start == first;
            if (opened && start >= first && start < end)
            {
                found = new(
                    Math.Max(candles.HighUsd[i], double.IsNaN(found.High) ? double.MinValue : found.High),
                    Math.Min(candles.LowUsd[i], double.IsNaN(found.Low) ? double.MaxValue : found.Low),
                    candles.CloseUsd[i]
                );
            }
        }
        return found;
    }
}
