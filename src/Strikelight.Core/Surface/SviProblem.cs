using System.Runtime.InteropServices;

namespace Strikelight.Core.Surface;

/// <summary>The reduced problem of a quasi-explicit fit: the best level and wings for a given vertex and width.</summary>
/// <remarks>
/// Zeliade Systems 2009: for fixed (m, s) raw SVI is linear in a, d = ρbs and c = bs, and the admissible (d, c) form a
/// square that stands on its tip. Turned by 45 degrees, u = c + d and v = c − d, it is the box 0 ≤ u, v ≤ 2s, and the
/// model is a + u·(z + y)/2 + v·(z − y)/2.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct SviProblem(
    ReadOnlySpan<double> k,
    ReadOnlySpan<double> w,
    ReadOnlySpan<double> weight,
    double levelLow,
    double levelHigh
)
{
    private const double WingMost = 2; // Roger Lee's bound; Zeliade has 4, beyond which even a finite range has arbitrage

    private readonly ReadOnlySpan<double> _k = k;
    private readonly ReadOnlySpan<double> _w = w;
    private readonly ReadOnlySpan<double> _weight = weight;

    /// <summary>Solves for level and wings, with gradient and curvature of the least sum in m and ln s.</summary>
    public SviStep At(double m, double logS)
    {
        double s = Math.Exp(logS);
        SviMoments f = SviMoments.Of(_k, _w, _weight, m, s);
        double pq = 0.25 * f.One; // (z + y)(z − y) = 1
        double zz = f.YY + f.One;
        BoxLeastSquares.Matrix gram = default;
        gram[0] = f.One;
        gram[1] = gram[3] = 0.5 * (f.Z + f.Y);
        gram[2] = gram[6] = 0.5 * (f.Z - f.Y);
        gram[4] = 0.25 * (zz + f.YY) + 0.5 * f.YZ;
        gram[5] = gram[7] = pq;
        gram[8] = 0.25 * (zz + f.YY) - 0.5 * f.YZ;
        BoxLeastSquares.Triple target = new(f.W, 0.5 * (f.WZ + f.WY), 0.5 * (f.WZ - f.WY));
        BoxLeastSquares.Triple low = new(levelLow, 0, 0);
        BoxLeastSquares.Triple high = new(levelHigh, WingMost * s, WingMost * s);
        BoxLeastSquares solver = new(gram, target, low, high);
        BoxLeastSquares.Triple x = solver.Solve();
        double cost = f.WW;
        for (int i = 0; i < 3; i++)
        {
            double row = gram[3 * i] * x[0] + gram[3 * i + 1] * x[1] + gram[3 * i + 2] * x[2];
            cost += x[i] * (row - 2 * target[i]);
        }
        SviStep step = new()
        {
            M = m,
            LogS = logS,
            Level = x[0],
            Right = x[1],
            Left = x[2],
            Cost = Math.Max(cost, 0),
        };
        return WithDerivatives(step, f, solver);
    }

    /// <summary>
    /// The gradient by the envelope theorem; the curvature by Gauss and Newton, freed of what level and wings take up
    /// (Kaufman's variable projection).
    /// </summary>
    private static SviStep WithDerivatives(SviStep x, in SviMoments f, in BoxLeastSquares solver)
    {
        double a = x.Level;
        double c = 0.5 * (x.Right + x.Left);
        double d = 0.5 * (x.Right - x.Left);
        // −s·∂/∂m of the model is d + c·y/z, −∂/∂ln s is d·y + c·(z − 1/z). Sums of each against 1, y, z and the target:
        double zz = f.YY + f.One;
        double vertexOne = d * f.One + c * f.Ratio;
        double vertexY = d * f.Y + c * (f.Z - f.Inverse);
        double vertexZ = d * f.Z + c * f.Y;
        double widthOne = d * f.Y + c * (f.Z - f.Inverse);
        double widthY = d * f.YY + c * (f.YZ - f.Ratio);
        double widthZ = d * f.YZ + c * (zz - f.One);
        double gradientM = d * f.W + c * f.WRatio - a * vertexOne - d * vertexY - c * vertexZ;
        double gradientS = d * f.WY + c * (f.WZ - f.WInverse) - a * widthOne - d * widthY - c * widthZ;
        double mm = d * d * f.One + 2 * d * c * f.Ratio + c * c * (f.One - f.InverseInverse);
        double ms = d * d * f.Y + 2 * d * c * (f.Z - f.Inverse) + c * c * (f.Y - f.RatioInverse);
        double ss = d * d * f.YY + 2 * d * c * (f.YZ - f.Ratio) + c * c * (zz - 2 * f.One + f.InverseInverse);
        BoxLeastSquares.Triple vertex = new(vertexOne, 0.5 * (vertexZ + vertexY), 0.5 * (vertexZ - vertexY));
        BoxLeastSquares.Triple width = new(widthOne, 0.5 * (widthZ + widthY), 0.5 * (widthZ - widthY));
        BoxLeastSquares.Triple vertexPart = solver.Project(vertex);
        BoxLeastSquares.Triple widthPart = solver.Project(width);
        double s = x.S;
        return x with
        {
            GradientM = gradientM / s,
            GradientS = gradientS,
            CurvatureMM = (mm - Dot(vertex, vertexPart)) / (s * s),
            CurvatureMS = (ms - Dot(vertex, widthPart)) / s,
            CurvatureSS = ss - Dot(width, widthPart),
        };
    }

    private static double Dot(in BoxLeastSquares.Triple a, in BoxLeastSquares.Triple b) =>
        a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
