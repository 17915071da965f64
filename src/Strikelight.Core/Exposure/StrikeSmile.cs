using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Variance of one series by ln(K/F): linear between its strikes, flat beyond them.</summary>
internal sealed class StrikeSmile
{
    private readonly List<(double Place, double Variance)> _points = [];

    /// <summary>Strikes that have a volatility.</summary>
    public int Count => _points.Count;

    /// <summary>ln(K/F) of the lowest of them.</summary>
    public double Lowest => _points[0].Place;

    /// <summary>ln(K/F) of the highest.</summary>
    public double Highest => _points[^1].Place;

    /// <summary>The smile of a series; a strike counts once.</summary>
    public static StrikeSmile Of(ChainAnalysis analysis, int seriesIndex)
    {
        OptionSeries series = analysis.Chain.Series[seriesIndex];
        double forward = analysis.Series[seriesIndex].ForwardUsd;
        StrikeSmile smile = new();
        for (int i = series.Start; i < series.End; i++)
        {
            double volatility = analysis.Volatility[i];
            bool repeated = i > series.Start && analysis.Chain.StrikeUsd[i - 1] == analysis.Chain.StrikeUsd[i];
            if (volatility > 0 && !(repeated && analysis.Volatility[i - 1] > 0))
            {
                smile._points.Add((LogRatio.Of(analysis.Chain.StrikeUsd[i], forward), volatility * volatility));
            }
        }
        return smile;
    }

    /// <summary>Volatility at ln(K/F); at least one strike has one.</summary>
    public double At(double place)
    {
        int low = 0;
        int high = _points.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _points[middle].Place >= place ? (low, middle) : (middle + 1, high);
        }
        return Math.Sqrt(Variance(low, place));
    }

    /// <summary>Volatilities at places that fall by one step each.</summary>
    public void Sample(double highest, double step, Span<double> volatility)
    {
        int above = _points.Count - 1;
        for (int i = 0; i < volatility.Length; i++)
        {
            double place = highest - i * step;
            while (above > 0 && _points[above - 1].Place >= place)
            {
                above--;
            }
            volatility[i] = Math.Sqrt(Variance(above, place));
        }
    }

    private double Variance(int above, double place)
    {
        (double high, double atHigh) = _points[above];
        if (place >= high || above == 0)
        {
            return atHigh;
        }
        (double low, double atLow) = _points[above - 1];
        return atLow + (atHigh - atLow) * ((place - low) / (high - low));
    }
}
