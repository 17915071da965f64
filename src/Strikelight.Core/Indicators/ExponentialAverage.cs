using Strikelight.Core.Candles;

namespace Strikelight.Core.Indicators;

/// <summary>Exponential moving average, α = 2 / (n + 1), seeded with the plain average of n values.</summary>
/// <remarks>
/// One value at a time; a batch runs the same steps, so both agree to the last bit. NaN until n values have come. A NaN
/// value gives NaN and is otherwise passed over. Definition: docs/math/vwap-ema.md.
/// </remarks>
public sealed class ExponentialAverage
{
    private readonly double _alpha;
    private double _sum;
    private double _average = double.NaN;
    private int _seen;

    /// <summary>An average that has seen nothing.</summary>
    /// <param name="period">Values in the seed; 1 gives the values themselves.</param>
    public ExponentialAverage(int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        Period = period;
        _alpha = 2.0 / (period + 1);
    }

    /// <summary>Values in the seed.</summary>
    public int Period { get; }

    /// <summary>The average after one more value.</summary>
    public double Next(double value)
    {
        if (double.IsNaN(value))
        {
            return double.NaN;
        }
        if (_seen < Period)
        {
            _seen++;
            _sum += value;
            _average = _seen == Period ? _sum / Period : double.NaN;
        }
        else
        {
            _average += _alpha * (value - _average);
        }
        return _average;
    }

    /// <summary>What <see cref="Next"/> would give, leaving the state as it is: for a bar that is still open.</summary>
    public double Peek(double value)
    {
        if (double.IsNaN(value) || _seen < Period - 1)
        {
            return double.NaN;
        }
        return _seen < Period ? (_sum + value) / Period : _average + _alpha * (value - _average);
    }

    /// <summary>The average of every value of a column.</summary>
    /// <param name="values">Values, oldest first; length n.</param>
    /// <param name="period">Values in the seed.</param>
    /// <param name="averages">Receives n averages; may alias <paramref name="values"/>.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static void Compute(ReadOnlySpan<double> values, int period, Span<double> averages)
    {
        Guard.SameLength(values.Length, averages.Length);
        ExponentialAverage average = new(period);
        for (int i = 0; i < values.Length; i++)
        {
            averages[i] = average.Next(values[i]);
        }
    }

    /// <summary>The average of the closes of every bar.</summary>
    public static double[] OfCloses(CandleSeries candles, int period)
    {
        ArgumentNullException.ThrowIfNull(candles);
        double[] averages = new double[candles.Count];
        Compute(candles.CloseUsd, period, averages);
        return averages;
    }
}
