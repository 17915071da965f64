using CsCheck;
using Strikelight.Core.Outcomes;

namespace Strikelight.Core.Tests.Outcomes;

/// <summary>Printed values have four decimals; paired ones of Altman's book three.</summary>
public sealed class ScoreIntervalsTests
{
    private const double FourDecimals = 0.00005;
    private const double ThreeDecimals = 0.0005;
    private const double Rounding = 1e-14; // a few units in the last place of a share
    private const decimal Z = 1.959963984540054235524594431m;
    private const int Halvings = 90; // 2^-90 is below the last digit of a decimal share

    /// <summary>Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_PrintedExamples_AreMet(int yes, int count, double low, double high)
    {
        ScoreInterval interval = ScoreIntervals.Wilson(yes, count);

        Assert.Equal(low, interval.Low, FourDecimals);
        Assert.Equal(high, interval.High, FourDecimals);
    }

    /// <summary>
    /// Printed by other programs: 13 of 16 by the R package contingencytables (Ligarden and others 2010); none and all
    /// of 32 by the R package cicalc, which calls prop.test of R without its correction.
    /// </summary>
    [Theory]
    [InlineData(13, 16, 0.5699, 0.9341)]
    [InlineData(0, 32, 0.0000, 0.1072)]
    [InlineData(32, 32, 0.8928, 1.0000)]
    public void Wilson_ValuesOfOtherPrograms_AreMet(int yes, int count, double low, double high)
    {
        ScoreInterval interval = ScoreIntervals.Wilson(yes, count);

        Assert.Equal(low, interval.Low, FourDecimals);
        Assert.Equal(high, interval.High, FourDecimals);
    }

    /// <summary>
    /// Wilson's limits are where the distance of a true share from the seen one is z standard errors of the true share.
    /// That equation is solved by halving, in decimal numbers; z to 28 digits.
    /// </summary>
    [Fact]
    public void Wilson_AnyCounts_SolveTheScoreEquation() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400])
            .Where((yes, no) => yes + no > 0)
            .Sample(
                (yes, no) =>
                {
                    ScoreInterval interval = ScoreIntervals.Wilson(yes, yes + no);
                    decimal share = (decimal)yes / (yes + no);
                    return Math.Abs(interval.Low - (double)ScoreRoot(share, yes + no, 0)) < Rounding
                        && Math.Abs(interval.High - (double)ScoreRoot(share, yes + no, 1)) < Rounding;
                }
            );

    /// <summary>
    /// Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10; the first: Perondi and others 2004,
    /// printed by the R package contingencytables.
    /// </summary>
    [Theory]
    [InlineData(7, 34, 1, 34, 0.0189, 0.3404)]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Difference_PrintedExamples_AreMet(int yes1, int count1, int yes2, int count2, double low, double high)
    {
        ScoreInterval interval = ScoreIntervals.Difference(yes1, count1, yes2, count2);

        Assert.Equal(low, interval.Low, FourDecimals);
        Assert.Equal(high, interval.High, FourDecimals);
    }

    /// <summary>
    /// Altman and others, Statistics with Confidence (2000), p. 52; Fagerland, Lydersen and Laake, Statistical Analysis
    /// of Contingency Tables (2017), chapter 8: Cavo and others 2012.
    /// </summary>
    [Theory]
    [InlineData(14, 5, 0, 22, 0.011, 0.226, ThreeDecimals)]
    [InlineData(59, 6, 16, 80, -0.1186, -0.0046, FourDecimals)]
    public void PairedDifference_PrintedExamples_AreMet(
        int both,
        int onlyFirst,
        int onlySecond,
        int neither,
        double low,
        double high,
        double tolerance
    )
    {
        ScoreInterval interval = ScoreIntervals.PairedDifference(new(both, onlyFirst, onlySecond, neither));

        Assert.Equal(low, interval.Low, tolerance);
        Assert.Equal(high, interval.High, tolerance);
    }

    /// <summary>
    /// Newcombe, Statistics in Medicine 17 (1998) 2635-2650, method 10, as quoted by the tests of the R package propint
    /// (two dependent proportions).
    /// </summary>
    [Theory]
    [InlineData(36, 12, 2, 0, 0.0569, 0.3404)]
    [InlineData(18, 12, 2, 18, 0.0562, 0.3290)]
    [InlineData(53, 0, 0, 1, -0.0729, 0.0729)]
    [InlineData(0, 30, 0, 0, 0.8395, 1.0000)]
    public void PairedDifference_NewcombesOwnExamples_AreMet(
        int both,
        int onlyFirst,
        int onlySecond,
        int neither,
        double low,
        double high
    )
    {
        ScoreInterval interval = ScoreIntervals.PairedDifference(new(both, onlyFirst, onlySecond, neither));

        Assert.Equal(low, interval.Low, FourDecimals);
        Assert.Equal(high, interval.High, FourDecimals);
    }

    [Fact]
    public void PairedDifference_AllPairsAlike_HasTheWidthOfIndependentOnes()
    {
        ScoreInterval paired = ScoreIntervals.PairedDifference(new(0, 0, 0, 10)); // an empty margin has no correlation

        Assert.Equal(ScoreIntervals.Difference(0, 10, 0, 10), paired);
    }

    [Fact]
    public void Intervals_OfNothing_AreMissing()
    {
        ScoreInterval missing = new(double.NaN, double.NaN);

        Assert.Equal(missing, ScoreIntervals.Wilson(0, 0));
        Assert.Equal(missing, ScoreIntervals.Difference(1, 2, 0, 0));
        Assert.Equal(missing, ScoreIntervals.PairedDifference(default));
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(0, -1)]
    [InlineData(0, double.PositiveInfinity)]
    public void Wilson_ImpossibleCounts_AreRefused(double yes, double count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreIntervals.Wilson(yes, count));

    [Fact]
    public void Wilson_AnyShare_IsWithinItsIntervalAndMirrored() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500])
            .Where((yes, no) => yes + no > 0)
            .Sample(
                (yes, no) =>
                {
                    ScoreInterval interval = ScoreIntervals.Wilson(yes, yes + no);
                    ScoreInterval mirrored = ScoreIntervals.Wilson(no, yes + no);
                    double share = (double)yes / (yes + no);
                    return interval.Low >= 0
                        && interval.Low <= share
                        && share <= interval.High
                        && interval.High <= 1
                        && Math.Abs(interval.Low + mirrored.High - 1) < 1e-14;
                }
            );

    [Fact]
    public void PairedDifference_AnyTable_HoldsItsEstimateAndTurnsWithItsMembers() =>
        Gen.Int[0, 60]
            .Array[4]
            .Where(cells => cells.Sum() > 0)
            .Sample(cells =>
            {
                PairedCounts pairs = new(cells[0], cells[1], cells[2], cells[3]);
                ScoreInterval interval = ScoreIntervals.PairedDifference(pairs);
                ScoreInterval turned = ScoreIntervals.PairedDifference(new(cells[0], cells[2], cells[1], cells[3]));
                double estimate = (pairs.OnlyFirst - pairs.OnlySecond) / pairs.Total;
                return interval.Low <= estimate + 1e-12
                    && estimate <= interval.High + 1e-12
                    && interval.Low >= -1 - 1e-12
                    && interval.High <= 1 + 1e-12
                    && Math.Abs(interval.Low + turned.High) < 1e-12;
            });

    /// <summary>The root of n(share − x)² = z² x(1 − x) between the seen share and an end of the range.</summary>
    private static decimal ScoreRoot(decimal share, int count, decimal end)
    {
        (decimal inside, decimal outside) = (share, end);
        for (int i = 0; i < Halvings; i++)
        {
            decimal middle = (inside + outside) / 2;
            decimal excess = (share - middle) * (share - middle) * count - Z * Z * middle * (1 - middle);
            (inside, outside) = excess <= 0 ? (middle, outside) : (inside, middle);
        }
        return inside;
    }
}
