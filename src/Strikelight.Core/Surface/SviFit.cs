namespace Strikelight.Core.Surface;

/// <summary>The quasi-explicit fit of raw SVI: a damped Gauss-Newton search in vertex and width alone.</summary>
/// <remarks>
/// Each point of the search holds the best level and wings, so the search is in two dimensions. It starts from the best
/// few points of a coarse grid. docs/math/surface.md.
/// </remarks>
internal static class SviFit
{
    private const int StepsMost = 40;
    private const int RoughStepsMost = 6;
    private const double RoughTolerance = 1e-3; // of the sum, while the weights are still to change
    private const double CostTolerance = 1e-6; // of the sum: further steps would move no digit that is shown
    private const double StepTolerance = 1e-10;
    private const double DampingFirst = 1e-3;
    private const double LogWidthStepMost = 1.5;
    private const double DampingMost = 1e8;

    private const int StartsMost = 3;

    // In deviations of the quotes' ln(K/F) by their importance: a bend is seen where they count.
    private static ReadOnlySpan<double> GridVertices => [-4, -2, -1, 0, 1, 2, 4];

    private static ReadOnlySpan<double> GridWidths => [0.3, 1, 3, 9];

    /// <summary>Searches from the best point of each of the best vertices of a grid.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="bounds">Where to search.</param>
    /// <param name="centre">Mean ln(K/F) of the quotes by importance.</param>
    /// <param name="deviation">Its deviation.</param>
    public static SviStep Search(in SviProblem problem, in SviBounds bounds, double centre, double deviation)
    {
        Span<SviStep> starts = stackalloc SviStep[GridVertices.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = BestWidth(problem, bounds, centre + GridVertices[i] * deviation, deviation);
        }
        starts.Sort((one, other) => one.Cost.CompareTo(other.Cost));
        SviStep best = Descend(problem, bounds, starts[0], RoughStepsMost, RoughTolerance);
        foreach (SviStep start in starts[1..StartsMost])
        {
            SviStep found = Descend(problem, bounds, start, RoughStepsMost, RoughTolerance);
            best = found.Cost < best.Cost ? found : best;
        }
        return best;
    }

    /// <summary>A few steps on, after a change of the weights.</summary>
    public static SviStep Onwards(in SviProblem problem, in SviBounds bounds, in SviStep from) =>
        Descend(problem, bounds, At(problem, bounds, from), RoughStepsMost, RoughTolerance);

    /// <summary>On to the minimum.</summary>
    public static SviStep Polished(in SviProblem problem, in SviBounds bounds, in SviStep from) =>
        Descend(problem, bounds, At(problem, bounds, from), StepsMost, CostTolerance);

    private static SviStep BestWidth(in SviProblem problem, in SviBounds bounds, double vertex, double deviation)
    {
        double m = bounds.ClampM(vertex);
        SviStep best = new() { Cost = double.PositiveInfinity };
        foreach (double width in GridWidths)
        {
            SviStep here = problem.At(m, bounds.ClampLogS(Math.Log(width * deviation)));
            best = here.Cost < best.Cost ? here : best;
        }
        return best;
    }

    private static SviStep At(in SviProblem problem, in SviBounds bounds, in SviStep from) =>
        problem.At(bounds.ClampM(from.M), bounds.ClampLogS(from.LogS));

    private static SviStep Descend(
        in SviProblem problem,
        in SviBounds bounds,
        SviStep x,
        int stepsMost,
        double tolerance
    )
    {
        double damping = DampingFirst;
        for (int step = 0; step < stepsMost && damping < DampingMost; step++)
        {
            if (!TryMove(x, bounds, damping, out double m, out double logS))
            {
                damping *= 10;
                continue;
            }
            if (Math.Abs(m - x.M) <= StepTolerance * x.S && Math.Abs(logS - x.LogS) <= StepTolerance)
            {
                return x;
            }
            SviStep next = problem.At(m, logS);
            if (next.Cost < x.Cost)
            {
                bool settled = x.Cost - next.Cost <= tolerance * x.Cost;
                x = next;
                damping = Math.Max(0.1 * damping, 1e-12);
                if (settled)
                {
                    return x;
                }
            }
            else
            {
                damping *= 10;
            }
        }
        return x;
    }

    /// <summary>Levenberg's and Marquardt's step; false where the damped curvature is not positive.</summary>
    private static bool TryMove(in SviStep x, in SviBounds bounds, double damping, out double m, out double logS)
    {
        double mm = x.CurvatureMM * (1 + damping) + double.Epsilon;
        double ss = x.CurvatureSS * (1 + damping) + double.Epsilon;
        double determinant = mm * ss - x.CurvatureMS * x.CurvatureMS;
        if (!(determinant > 0))
        {
            (m, logS) = (x.M, x.LogS);
            return false;
        }
        double moveM = (x.CurvatureMS * x.GradientS - ss * x.GradientM) / determinant;
        double moveS = (x.CurvatureMS * x.GradientM - mm * x.GradientS) / determinant;
        m = bounds.ClampM(x.M + moveM);
        logS = bounds.ClampLogS(x.LogS + Math.Clamp(moveS, -LogWidthStepMost, LogWidthStepMost));
        return true;
    }
}
