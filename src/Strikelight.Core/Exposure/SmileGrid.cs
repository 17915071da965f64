using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Volatility of one series on an even grid of ln(K/F), from high to low.</summary>
/// <remarks>
/// A <see cref="StrikeSmile"/> at the points of the grid, between them volatility is linear. From high to low, because
/// a rising spot lowers ln(K/F): a register of levels reads forwards.
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
        StrikeSmile smile = StrikeSmile.Of(analysis, seriesIndex);
        if (smile.Count == 0)
        {
            return new(0, levels.Step, new double[LaneLoop.Stride]);
        }
        double highest = smile.Highest - levels.FirstMove + levels.Step;
        double lowest = smile.Lowest - levels.LastMove - levels.Step;
        double[] volatility = new double[(int)((highest - lowest) / levels.Step) + 2 * LaneLoop.Stride];
        smile.Sample(highest, levels.Step, volatility);
        return new(highest, levels.Step, volatility) { Largest = volatility.Max() };
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
}
