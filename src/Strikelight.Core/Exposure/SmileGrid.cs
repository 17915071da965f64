using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Volatility of one series on an even grid of ln(K/F), from high to low.</summary>
/// <remarks>
/// Between the strikes of the chain variance is linear in ln(K/F), beyond them flat; between the points of the grid
/// volatility is linear. From high to low, because a rising spot lowers ln(K/F): a register of levels reads forwards.
/// </remarks>
internal sealed class SmileGrid
{
    private readonly double _highest;
    private readonly double _step;
    private readonly double[] _volatility;

    private SmileGrid(double highest, double step, double[] volatility)
    {
        _highest = highest;
        _step = step;
        _volatility = volatility;
    }

    /// <summary>Volatilities from high to low ln(K/F), with room behind for one register more.</summary>
    public ReadOnlySpan<double> Volatility => _volatility;

    /// <summary>Largest volatility of the grid.</summary>
    public double Largest { get; private init; }

    /// <summary>Samples the smile of a series over all that its strikes can meet on the grid of levels.</summary>
    public static SmileGrid Of(ChainAnalysis analysis, int seriesIndex, in ProfileGrid levels)
    {
        OptionSeries series = analysis.Chain.Series[seriesIndex];
        double forward = analysis.Series[seriesIndex].ForwardUsd;
        List<(double Place, double Variance)> points = [];
        for (int i = series.Start; i < series.End; i++)
        {
            double volatility = analysis.Volatility[i];
            bool repeated = i > series.Start && analysis.Chain.StrikeUsd[i - 1] == analysis.Chain.StrikeUsd[i];
            if (volatility > 0 && !(repeated && analysis.Volatility[i - 1] > 0))
            {
                points.Add((LogRatio.Of(analysis.Chain.StrikeUsd[i], forward), volatility * volatility));
            }
        }
        return points.Count == 0 ? new(0, levels.Step, new double[LaneLoop.Stride]) : Sample(points, levels);
    }

    /// <summary>Where ln(K/F) lies, in steps from the highest point.</summary>
    public double StepsBelowHighest(double place) => (_highest - place) / _step;

    /// <summary>Volatility at ln(K/F), within the grid.</summary>
    public double At(double place)
    {
        double steps = StepsBelowHighest(place);
        int index = (int)steps;
        return _volatility[index] + (steps - index) * (_volatility[index + 1] - _volatility[index]);
    }

    private static SmileGrid Sample(List<(double Place, double Variance)> points, in ProfileGrid levels)
    {
        double highest = points[^1].Place - levels.FirstMove + levels.Step;
        double lowest = points[0].Place - levels.LastMove - levels.Step;
        double[] volatility = new double[(int)((highest - lowest) / levels.Step) + 2 * LaneLoop.Stride];
        int above = points.Count - 1;
        for (int i = 0; i < volatility.Length; i++)
        {
            double place = highest - i * levels.Step;
            while (above > 0 && points[above - 1].Place >= place)
            {
                above--;
            }
            volatility[i] = Math.Sqrt(Between(points, above, place));
        }
        return new(highest, levels.Step, volatility) { Largest = volatility.Max() };
    }

    private static double Between(List<(double Place, double Variance)> points, int above, double place)
    {
        (double high, double atHigh) = points[above];
        if (place >= high || above == 0)
        {
            return atHigh;
        }
        (double low, double atLow) = points[above - 1];
        return atLow + (atHigh - atLow) * ((place - low) / (high - low));
    }
}
