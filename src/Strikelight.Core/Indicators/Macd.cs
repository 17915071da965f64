using System.Collections.Immutable;
using Strikelight.Core.Candles;

namespace Strikelight.Core.Indicators;

/// <summary>Moving average convergence/divergence: EMA 12 less EMA 26 of closes, its EMA 9 as signal.</summary>
/// <remarks>Definition: docs/math/macd.md.</remarks>
public static class Macd
{
    private const int FastPeriod = 12;
    private const int SlowPeriod = 26;
    private const int SignalPeriod = 9;

    /// <summary>Bars from which on a crossing is reported: the slow average has forgotten its seed by then.</summary>
    private const int WarmBars = 4 * SlowPeriod;

    /// <summary>The line and its signal for every bar; NaN until each has its seed.</summary>
    /// <param name="closes">Closing prices, oldest first; length n.</param>
    /// <param name="line">Receives n values; may not alias <paramref name="closes"/>.</param>
    /// <param name="signal">Receives n values.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static void Compute(ReadOnlySpan<double> closes, Span<double> line, Span<double> signal)
    {
        Guard.SameLength(closes.Length, line.Length);
        ExponentialAverage fast = new(FastPeriod);
        ExponentialAverage slow = new(SlowPeriod);
        for (int i = 0; i < closes.Length; i++)
        {
            line[i] = fast.Next(closes[i]) - slow.Next(closes[i]);
        }
        ExponentialAverage.Compute(line, SignalPeriod, signal);
    }

    /// <summary>Closed, warm bars at which the line has crossed its signal.</summary>
    /// <param name="candles">Bars; the last one may still be open and takes no part.</param>
    public static ImmutableArray<MacdCross> Crosses(CandleSeries candles)
    {
        ArgumentNullException.ThrowIfNull(candles);
        double[] line = new double[candles.Count];
        double[] signal = new double[candles.Count];
        Compute(candles.CloseUsd, line, signal);
        var crosses = ImmutableArray.CreateBuilder<MacdCross>();
        for (int i = WarmBars; i + 1 < candles.Count; i++)
        {
            bool above = line[i] > signal[i];
            bool wasAbove = line[i - 1] > signal[i - 1];
            if (above != wasAbove)
            {
                crosses.Add(new(i, above));
            }
        }
        return crosses.ToImmutable();
    }
}
