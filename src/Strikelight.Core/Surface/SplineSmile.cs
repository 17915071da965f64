using System.Collections.Immutable;

namespace Strikelight.Core.Surface;

/// <summary>A shape-preserving cubic through the total variance of every strike.</summary>
/// <remarks>
/// Slopes by Fritsch and Butland, so that it neither overshoots between two strikes nor turns negative. Beyond the last
/// strike it goes on in a straight line that never falls outwards. docs/math/surface.md.
/// </remarks>
public sealed record SplineSmile : SmileCurve
{
    private const double WingSlopeMost = 2; // Roger Lee's bound on any smile

    private readonly ImmutableArray<double> _k;
    private readonly ImmutableArray<double> _w;
    private readonly double[] _slope;

    /// <summary>The curve through the points.</summary>
    /// <param name="logMoneyness">ln(K/F), strictly ascending, two at least.</param>
    /// <param name="totalVariance">σ²T, as many, positive.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, fewer than two points, not ascending, or not positive.
    /// </exception>
    public SplineSmile(ReadOnlySpan<double> logMoneyness, ReadOnlySpan<double> totalVariance)
    {
        Guard.SameLength(logMoneyness.Length, totalVariance.Length);
        if (logMoneyness.Length < 2)
        {
            throw new ArgumentException("Two points at least.", nameof(logMoneyness));
        }
        for (int i = 0; i < totalVariance.Length; i++)
        {
            Guard.FinitePositive(totalVariance[i]);
            if (i > 0 && !(logMoneyness[i] > logMoneyness[i - 1]))
            {
                throw new ArgumentException("Must ascend strictly.", nameof(logMoneyness));
            }
        }
        _k = [.. logMoneyness];
        _w = [.. totalVariance];
        _slope = Slopes(logMoneyness, totalVariance);
    }

    /// <summary>Strikes it goes through.</summary>
    public int Count => _k.Length;

    /// <inheritdoc />
    public override double TotalVariance(double logMoneyness) => At(logMoneyness).TotalVariance;

    /// <inheritdoc />
    public override SmilePoint At(double logMoneyness)
    {
        if (logMoneyness <= _k[0])
        {
            return Wing(0, logMoneyness);
        }
        if (logMoneyness >= _k[^1])
        {
            return Wing(_k.Length - 1, logMoneyness);
        }
        int found = _k.BinarySearch(logMoneyness);
        int left = found >= 0 ? found : ~found - 1;
        double h = _k[left + 1] - _k[left];
        double t = (logMoneyness - _k[left]) / h;
        double rise = _w[left + 1] - _w[left];
        double start = _slope[left] * h;
        double end = _slope[left + 1] * h;
        // Hermite's cubic w + start·t + (3·rise − 2·start − end)·t² + (start + end − 2·rise)·t³.
        double square = 3 * rise - 2 * start - end;
        double cube = start + end - 2 * rise;
        return new(
            _w[left] + t * (start + t * (square + t * cube)),
            (start + t * (2 * square + 3 * t * cube)) / h,
            (2 * square + 6 * t * cube) / (h * h)
        );
    }

    private SmilePoint Wing(int last, double logMoneyness) =>
        new(_w[last] + _slope[last] * (logMoneyness - _k[last]), _slope[last], 0);

    private static double[] Slopes(ReadOnlySpan<double> k, ReadOnlySpan<double> w)
    {
        double[] slope = new double[k.Length];
        for (int i = 1; i < k.Length - 1; i++)
        {
            double before = k[i] - k[i - 1];
            double after = k[i + 1] - k[i];
            double left = (w[i] - w[i - 1]) / before;
            double right = (w[i + 1] - w[i]) / after;
            // The weighted harmonic mean: zero at an extremum, never more than three times the smaller secant.
            double outer = 2 * after + before;
            double inner = after + 2 * before;
            slope[i] = left * right > 0 ? (outer + inner) / (outer / left + inner / right) : 0;
        }
        // One secant at either end, turned flat where it would lead the wing downwards.
        slope[0] = Math.Clamp((w[1] - w[0]) / (k[1] - k[0]), -WingSlopeMost, 0);
        slope[^1] = Math.Clamp((w[^1] - w[^2]) / (k[^1] - k[^2]), 0, WingSlopeMost);
        return slope;
    }
}
