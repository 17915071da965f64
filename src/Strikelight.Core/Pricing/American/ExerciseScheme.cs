namespace Strikelight.Core.Pricing.American;

/// <summary>Numbers that depend on how finely a boundary is resolved, not on the option.</summary>
/// <remarks>
/// The boundary is known at Chebyshev points of the root of time to expiry. Integrals over time run in an angle:
/// time past is a squared sine of it and time left the squared cosine, so that the integrand is smooth at both ends,
/// where it grows as a root in time, and few Gauss-Legendre points do.
/// </remarks>
internal sealed class ExerciseScheme
{
    /// <summary>Most nodes a scheme may have.</summary>
    public const int NodesMost = 24;

    private const double GrowthPower = 0.85; // of the logarithm in the root of time: between a line and none
    private const double AccurateLeastUsd = 1e-9;

    /// <summary>For eight contracts at a time; error in docs/math/american.md.</summary>
    public static readonly ExerciseScheme Fast = new(
        new(Nodes: 4, Points: 4, PricePoints: 14, Starts: 2, OtherStarts: 2, Rounds: 1)
    );

    /// <summary>The reference.</summary>
    public static readonly ExerciseScheme Accurate = new(
        new(Nodes: 20, Points: 32, PricePoints: 128, Starts: 6, OtherStarts: 6, Rounds: 12)
        {
            NegligibleUsd = AccurateLeastUsd,
        }
    );

    /// <summary>Twice the reference: what its error is measured with.</summary>
    public static readonly ExerciseScheme Finest = new(
        new(Nodes: 24, Points: 64, PricePoints: 256, Starts: 8, OtherStarts: 8, Rounds: 24)
        {
            NegligibleUsd = AccurateLeastUsd,
        }
    );

    private readonly double[] _guess;
    private readonly double[] _root;
    private readonly SchemePoint[] _points;
    private readonly SchemePoint[] _pricePoints;
    private readonly double[] _interpolation;
    private readonly double[] _priceInterpolation;

    internal ExerciseScheme(SchemeSize size)
    {
        Size = size;
        _root = new double[size.Nodes + 1];
        for (int i = 0; i <= size.Nodes; i++)
        {
            double half = Math.Sin(0.5 * Math.PI * i / size.Nodes);
            _root[i] = half * half;
        }
        _guess = new double[size.Nodes];
        for (int i = 1; i < size.Nodes; i++)
        {
            _guess[i] = Math.Pow(_root[i] / _root[i + 1], GrowthPower);
        }
        _points = Points(size.Points);
        _pricePoints = Points(size.PricePoints);
        _interpolation = new double[size.Nodes * size.Points * size.Nodes];
        for (int i = 1; i <= size.Nodes; i++)
        {
            Interpolate(_points, _root[i], _interpolation.AsSpan((i - 1) * size.Points * size.Nodes));
        }
        _priceInterpolation = new double[size.PricePoints * size.Nodes];
        Interpolate(_pricePoints, 1, _priceInterpolation);
    }

    public SchemeSize Size { get; }

    /// <summary>Points of the integral that prices.</summary>
    public ReadOnlySpan<SchemePoint> PricePoints => _pricePoints;

    /// <summary>Points of the integrals that the boundary has to satisfy.</summary>
    public ReadOnlySpan<SchemePoint> BoundaryPoints => _points;

    /// <summary>Root of a node's time to expiry, as a fraction of the root of the option's own.</summary>
    public double Root(int node) => _root[node];

    /// <summary>What the boundary's logarithm at a node is of that at the next, roughly.</summary>
    public double Guess(int node) => _guess[node];

    /// <summary>Weights of nodes 1 and on at a point of a node's integral; node 0 holds 0.</summary>
    public ReadOnlySpan<double> Interpolation(int node, int point) =>
        _interpolation.AsSpan(((node - 1) * Size.Points + point) * Size.Nodes, Size.Nodes);

    /// <summary>Weights of nodes 1 and on at a point of the integral that prices.</summary>
    public ReadOnlySpan<double> PriceInterpolation(int point) =>
        _priceInterpolation.AsSpan(point * Size.Nodes, Size.Nodes);

    private static SchemePoint[] Points(int count)
    {
        SchemePoint[] points = new SchemePoint[count];
        for (int i = 0; i < count; i++)
        {
            (double at, double weight) = GaussLegendre(count, i);
            double angle = 0.25 * Math.PI * (1 + at);
            points[i] = new(Math.Sin(angle), Math.Cos(angle), 0.5 * Math.PI * weight);
        }
        return points;
    }

    /// <summary>Root of a Legendre polynomial and its weight, by Newton's method from the usual cosine.</summary>
    private static (double At, double Weight) GaussLegendre(int count, int index)
    {
        const int Steps = 8;
        double x = -Math.Cos(Math.PI * (index + 0.75) / (count + 0.5));
        double slope = 1;
        for (int step = 0; step < Steps; step++)
        {
            double before = 1;
            double value = x;
            for (int n = 2; n <= count; n++)
            {
                (before, value) = (value, ((2 * n - 1) * x * value - (n - 1) * before) / n);
            }
            slope = count * (x * value - before) / (x * x - 1);
            x -= value / slope;
        }
        return (x, 2 / ((1 - x * x) * slope * slope));
    }

    /// <summary>Barycentric weights at the roots that a node's points lie at; no point falls on a node.</summary>
    private void Interpolate(SchemePoint[] points, double root, Span<double> weights)
    {
        int nodes = Size.Nodes;
        for (int k = 0; k < points.Length; k++)
        {
            double at = root * points[k].Cosine;
            double sum = 0;
            for (int j = 0; j <= nodes; j++)
            {
                double share = (j % 2 == 0 ? 1 : -1) * (j == 0 || j == nodes ? 0.5 : 1) / (at - _root[j]);
                sum += share;
                if (j > 0)
                {
                    weights[k * nodes + j - 1] = share;
                }
            }
            for (int j = 0; j < nodes; j++)
            {
                weights[k * nodes + j] /= sum;
            }
        }
    }
}
