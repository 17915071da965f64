using Strikelight.Core.Candles;

namespace Strikelight.Core.Indicators;

/// <summary>Running volume-weighted average of (high + low + close) / 3 from an anchor on.</summary>
/// <remarks>
/// NaN while no volume has come: an index has none. A bar whose volume or price is missing gives NaN and is otherwise
/// passed over; a bar of zero volume leaves the average as it is. Definition: docs/math/vwap-ema.md.
/// </remarks>
public sealed class VolumeWeightedPrice
{
    private double _priceVolume;
    private double _volume;

    /// <summary>The average after one more bar.</summary>
    public double Next(double highUsd, double lowUsd, double closeUsd, double volumeShares)
    {
        double typical = (highUsd + lowUsd + closeUsd) / 3;
        double weighted = typical * volumeShares;
        if (double.IsNaN(weighted) || volumeShares < 0)
        {
            return double.NaN;
        }
        _priceVolume += weighted;
        _volume += volumeShares;
        return _volume > 0 ? _priceVolume / _volume : double.NaN;
    }

    /// <summary>Forgets everything: the next bar is the new anchor.</summary>
    public void Reset()
    {
        _priceVolume = 0;
        _volume = 0;
    }

    /// <summary>The average from an anchor on, across sessions; NaN before it. Label it with its anchor.</summary>
    /// <param name="candles">Bars.</param>
    /// <param name="anchor">Index of the first bar that counts.</param>
    public static double[] Anchored(CandleSeries candles, int anchor)
    {
        ArgumentNullException.ThrowIfNull(candles);
        ArgumentOutOfRangeException.ThrowIfNegative(anchor);
        double[] averages = new double[candles.Count];
        Array.Fill(averages, double.NaN);
        VolumeWeightedPrice average = new();
        for (int i = anchor; i < averages.Length; i++)
        {
            averages[i] = average.Next(
                candles.HighUsd[i],
                candles.LowUsd[i],
                candles.CloseUsd[i],
                candles.VolumeShares[i]
            );
        }
        return averages;
    }
}
