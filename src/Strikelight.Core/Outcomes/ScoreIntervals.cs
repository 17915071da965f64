namespace Strikelight.Core.Outcomes;

/// <summary>Confidence intervals of shares and of their differences at 95 %, from score intervals.</summary>
/// <remarks>Formulas, sources: docs/math/level-outcomes.md. Counts need not be whole.</remarks>
public static class ScoreIntervals
{
    private static readonly ScoreInterval Missing = new(double.NaN, double.NaN);

    /// <summary>Wilson's interval of a share, without continuity correction.</summary>
    /// <param name="yes">How many of them.</param>
    /// <param name="count">How many in all; nothing gives NaN.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not finite, or more than all.</exception>
    public static ScoreInterval Wilson(double yes, double count) => Wilson(yes, count, StudentQuantile.Normal);

    private static ScoreInterval Wilson(double yes, double count, double z)
    {
        Check(yes, count);
        if (count == 0)
        {
            return Missing;
        }
        double share = yes / count;
        double centre = share + z * z / (2 * count);
        double half = z * Math.Sqrt(share * (1 - share) / count + z * z / (4 * count * count));
        double scale = 1 + z * z / count;
        // Rounding must not lead out of the range of a share, nor the limit of "none" and "all" away from its end.
        return new(
            yes == 0 ? 0 : Math.Max((centre - half) / scale, 0),
            yes == count ? 1 : Math.Min((centre + half) / scale, 1)
        );
    }

    /// <summary>First share less second, of independent counts: Newcombe's hybrid score interval.</summary>
    /// <param name="firstYes">How many of the first.</param>
    /// <param name="firstCount">How many first ones.</param>
    /// <param name="secondYes">How many of the second.</param>
    /// <param name="secondCount">How many second ones.</param>
    /// <param name="freedom">
    /// Degrees of freedom of Student's quantile, which takes the place of the normal one where the counts are few days;
    /// infinity is the published interval.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not finite, or more than all.</exception>
    public static ScoreInterval Difference(
        double firstYes,
        double firstCount,
        double secondYes,
        double secondCount,
        double freedom = double.PositiveInfinity
    )
    {
        double z = StudentQuantile.At(freedom);
        ScoreInterval first = Wilson(firstYes, firstCount, z);
        ScoreInterval second = Wilson(secondYes, secondCount, z);
        return Combine(firstYes / firstCount, first, secondYes / secondCount, second, correlation: 0);
    }

    /// <summary>First share less second, of pairs: Newcombe's hybrid score interval with correlation.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="freedom">Degrees of freedom, as of <see cref="Difference"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not finite.</exception>
    public static ScoreInterval PairedDifference(PairedCounts pairs, double freedom = double.PositiveInfinity)
    {
        double z = StudentQuantile.At(freedom);
        ScoreInterval first = Wilson(pairs.First, pairs.Total, z);
        ScoreInterval second = Wilson(pairs.Second, pairs.Total, z);
        return Combine(pairs.First / pairs.Total, first, pairs.Second / pairs.Total, second, Correlation(pairs));
    }

    private static ScoreInterval Combine(
        double share1,
        ScoreInterval interval1,
        double share2,
        ScoreInterval interval2,
        double correlation
    )
    {
        double down = Hypotenuse(share1 - interval1.Low, interval2.High - share2, correlation);
        double up = Hypotenuse(share2 - interval2.Low, interval1.High - share1, correlation);
        return new(share1 - share2 - down, share1 - share2 + up);
    }

    private static double Hypotenuse(double a, double b, double correlation) =>
        Math.Sqrt(Math.Max(a * a - 2 * correlation * a * b + b * b, 0));

    /// <summary>The phi coefficient, a positive one with a continuity correction; 0 where a margin is empty.</summary>
    private static double Correlation(PairedCounts pairs)
    {
        double total = pairs.Total;
        double margins = pairs.First * (total - pairs.First) * pairs.Second * (total - pairs.Second);
        if (!(margins > 0))
        {
            return 0;
        }
        double product = pairs.Both * pairs.Neither - pairs.OnlyFirst * pairs.OnlySecond;
        double corrected = product > 0 ? Math.Max(product - total / 2, 0) : product;
        return corrected / Math.Sqrt(margins);
    }

    private static void Check(double yes, double count)
    {
        if (!(double.IsFinite(count) && count >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "Must be finite and not negative.");
        }
        if (!(yes >= 0 && yes <= count))
        {
            throw new ArgumentOutOfRangeException(nameof(yes), yes, "Must be between none and all.");
        }
    }
}
