using System.Globalization;
using CsCheck;
using Strikelight.Core.Indicators;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Indicators;

public sealed class ExponentialAverageTests
{
    /// <summary>The reference sums in another order.</summary>
    private const double Reference = 1e-10;

    [Fact]
    public void Compute_ReferenceSeries_MatchesThePeriodOfTwenty()
    {
        double[] closes =
        [
            .. RecordedData
                .Lines("reference-indicators/quotes/default.csv")
                .Skip(1)
                .Where(line => line.Length > 0)
                .Select(line => double.Parse(line.Split(',')[4], CultureInfo.InvariantCulture)),
        ];
        double?[] expected = ReferenceValues.Of("ema");
        double[] averages = new double[closes.Length];

        ExponentialAverage.Compute(closes, 20, averages);

        Assert.Equal(expected.Length, averages.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i] ?? double.NaN, averages[i], Reference);
        }
    }

    [Fact]
    public void Next_FedOneByOne_EqualsTheBatchExactly() =>
        Gen.Select(Gen.Double[1, 1_000].Array[0, 60], Gen.Int[1, 20])
            .Sample(
                (values, period) =>
                {
                    double[] batch = new double[values.Length];
                    ExponentialAverage.Compute(values, period, batch);
                    ExponentialAverage single = new(period);
                    return values
                        .Zip(batch)
                        .All(pair =>
                        {
                            double peeked = single.Peek(pair.First);
                            double next = single.Next(pair.First);
                            return next.Equals(pair.Second) && peeked.Equals(next);
                        });
                }
            );

    [Fact]
    public void Next_MissingValue_IsPassedOver()
    {
        double[] averages = new double[5];

        ExponentialAverage.Compute([1, double.NaN, 3, double.NaN, 5], 2, averages);

        Assert.Equal([double.NaN, double.NaN, 2, double.NaN, 2 + 2.0 / 3 * 3], averages);
    }

    [Fact]
    public void Constructor_PeriodBelowOne_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialAverage(0));
}
