namespace Strikelight.Core.Surface;

/// <summary>Puts a curve through the quotes of one settlement.</summary>
internal static class SmileFitter
{
    /// <summary>Below one day to settlement the smile is a spline.</summary>
    public const double SplineYearsMost = 1 / 365.0;

    /// <summary>Strikes SVI needs at the least: one more than it has parameters.</summary>
    public const int SviStrikesLeast = 6;

    /// <summary>Strikes the spline needs at the least.</summary>
    public const int SplineStrikesLeast = 3;

    private const int RobustPasses = 5;

    /// <summary>Raw SVI by weighted least squares in half spreads, then without what lies far off.</summary>
    /// <param name="quotes">The quotes; left as they are but for their weights.</param>
    public static SviSmile Svi(SmileQuotes quotes)
    {
        SviSmile free = Svi(quotes, double.NegativeInfinity);
        // A level below zero is admissible as long as no strike's variance is; where one is, the level stays above.
        return free.LeastVariance > 0 ? free : Svi(quotes, 0);
    }

    /// <summary>The shape-preserving spline through every quote.</summary>
    public static SplineSmile Spline(SmileQuotes quotes) => new(quotes.K, quotes.W);

    private static SviSmile Svi(SmileQuotes quotes, double levelLeast)
    {
        quotes.PaddedImportance.CopyTo(quotes.PaddedWeight);
        double constant = Mean(quotes.PaddedImportance, quotes.PaddedW);
        double most = 0;
        foreach (double w in quotes.W)
        {
            most = Math.Max(most, w);
        }
        quotes.Shift(-constant);
        SviProblem problem = quotes.Problem(levelLeast - constant, most - constant);
        SviBounds bounds = new(quotes.Low, quotes.High);
        SviStep step = Search(quotes, problem, bounds);
        for (int pass = 1; pass < RobustPasses; pass++)
        {
            RobustWeights.Set(quotes, step);
            step = SviFit.Onwards(problem, bounds, step);
        }
        RobustWeights.Set(quotes, step);
        step = SviFit.Polished(problem, bounds, step);
        quotes.Shift(constant);
        return step.ToSmile(constant);
    }

    private static SviStep Search(SmileQuotes quotes, in SviProblem problem, in SviBounds bounds)
    {
        double centre = Mean(quotes.PaddedImportance, quotes.PaddedK);
        double squares = 0;
        double total = 0;
        for (int i = 0; i < quotes.Count; i++)
        {
            double off = quotes.K[i] - centre;
            squares += quotes.PaddedImportance[i] * off * off;
            total += quotes.PaddedImportance[i];
        }
        return SviFit.Search(problem, bounds, centre, Math.Sqrt(squares / total));
    }

    private static double Mean(ReadOnlySpan<double> weight, ReadOnlySpan<double> value)
    {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weight.Length; i++)
        {
            sum += weight[i] * value[i];
            total += weight[i];
        }
        return sum / total;
    }
}
