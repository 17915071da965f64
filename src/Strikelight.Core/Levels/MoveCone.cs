using System.Collections.Immutable;
using Strikelight.Core.Surface;

namespace Strikelight.Core.Levels;

/// <summary>Expected moves to any time between now and the last settlement, through those of all expiries.</summary>
/// <remarks>
/// Total variance σ²T grows evenly in calendar time between two settlements, from zero now; at each settlement it is
/// that expiry's own. Definition: docs/math/expected-move.md.
/// </remarks>
public sealed class MoveCone
{
    private readonly double[] _years;
    private readonly double[] _variance;

    private MoveCone(double spotUsd, double[] years, double[] variance)
    {
        SpotUsd = spotUsd;
        _years = years;
        _variance = variance;
    }

    /// <summary>Spot in USD, where the cone begins.</summary>
    public double SpotUsd { get; }

    /// <summary>Calendar years to the last settlement with a volatility; zero where none has one.</summary>
    public double LastYears => _years[^1];

    /// <summary>The cone of a term structure.</summary>
    /// <param name="term">One point a settlement, the nearest first; one without a volatility is passed over.</param>
    /// <param name="spotUsd">Spot.</param>
    /// <exception cref="ArgumentOutOfRangeException">Spot is not finite and positive.</exception>
    public static MoveCone Of(ImmutableArray<TermPoint> term, double spotUsd)
    {
        Guard.FinitePositive(spotUsd);
        List<double> years = [0];
        List<double> variance = [0];
        foreach (TermPoint point in term)
        {
            // Of two roots that settle together the first one stands for both.
            if (point.AtmVolatility > 0 && point.Years > years[^1])
            {
                years.Add(point.Years);
                variance.Add(point.TotalVariance);
            }
        }
        return new(spotUsd, [.. years], [.. variance]);
    }

    /// <summary>One standard deviation in USD.</summary>
    /// <param name="years">Calendar years from now.</param>
    /// <returns>NaN before now and after the last settlement.</returns>
    public double SigmaUsd(double years)
    {
        if (!(years >= 0 && years <= LastYears))
        {
            return double.NaN;
        }
        int next = Array.BinarySearch(_years, years);
        if (next >= 0)
        {
            return SpotUsd * Math.Sqrt(_variance[next]);
        }
        next = ~next;
        double part = (years - _years[next - 1]) / (_years[next] - _years[next - 1]);
        return SpotUsd * Math.Sqrt(_variance[next - 1] + part * (_variance[next] - _variance[next - 1]));
    }
}
