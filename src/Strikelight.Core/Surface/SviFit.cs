namespace Strikelight.Core.Surface;

/// <summary>The quasi-explicit fit of raw SVI: a damped Gauss-Newton search in vertex and width alone.</summary>
/// <remarks>
/// Each point of the search holds the best level and wings, so the search is in two dimensions. It starts from the best
/// few points of a coarse grid, or from a fit before it. docs/math/surface.md.
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

    private static ReadOnlySpan<double> GridVertices => [-0.4, -0.2, 0, 0.2, 0.4];

    private static ReadOnlySpan<double> GridWidths => [0.03, 0.1, 0.3, 0.9];

    /// <summary>Searches from the best points of a grid.</summary>
    public static SviStep Cold(in SviProblem problem, in SviBounds bounds)
    {
        SviStep first = default;
        SviStep second = default;
        first = first with { Cost = double.PositiveInfinity };
        second = first;
        foreach (double vertex in GridVertices)
        {
            foreach (double width in GridWidths)
            {
                SviStep here = problem.At(bounds.MCentre + vertex * bounds.Range, Math.Log(width * bounds.Range));
                if (here.Cost < first.Cost)
                {
                    (first, second) = (here, first);
                }
                else if (here.Cost < second.Cost)
                {
                    second = here;
                }
            }
        }
        first = Descend(problem, bounds, first, RoughStepsMost, RoughTolerance);
        second = Descend(problem, bounds, second, RoughStepsMost, RoughTolerance);
        return first.Cost <= second.Cost ? first : second;
    }

    /// <summary>A few steps from a fit before this one.</summary>
    public static SviStep Warm(in SviProblem problem, in SviBounds bounds, in SviStep from) =>
        Descend(problem, bounds, At(problem, bounds, from), RoughStepsMost, RoughTolerance);

    /// <summary>On to the minimum.</summary>
    public static SviStep Polished(in SviProblem problem, in SviBounds bounds, in SviStep from) =>
        Descend(problem, bounds, At(problem, bounds, from), StepsMost, CostTolerance);

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
