using CsCheck;
using Strikelight.Core.Surface;

namespace Strikelight.Core.Tests.Surface;

public sealed class SplineSmileTests
{
    private static Gen<(double[] K, double[] W)> Points =>
        Gen.Int[2, 30]
            .SelectMany(count => Gen.Select(Gen.Double[0.001, 0.1].Array[count], Gen.Double[1e-5, 0.05].Array[count]))
            .Select(
                (steps, w) =>
                {
                    double k = -0.5;
                    return (steps.Select(step => k += step).ToArray(), w);
                }
            );

    [Fact]
    public void At_AStrike_GivesItsTotalVariance() =>
        Points.Sample(points =>
        {
            SplineSmile spline = new(points.K, points.W);
            for (int i = 0; i < points.K.Length; i++)
            {
                Assert.Equal(points.W[i], spline.TotalVariance(points.K[i]), 1e-15);
            }
        });

    [Fact]
    public void At_BetweenTwoStrikes_StaysBetweenTheirVariances() =>
        Points.Sample(points =>
        {
            SplineSmile spline = new(points.K, points.W);
            for (int i = 1; i < points.K.Length; i++)
            {
                double last = points.W[i - 1];
                bool rising = points.W[i] >= last;
                for (int part = 1; part <= 10; part++)
                {
                    double k = points.K[i - 1] + (points.K[i] - points.K[i - 1]) * part / 10;
                    double w = spline.TotalVariance(k);
                    Assert.True(rising ? w >= last - 1e-15 : w <= last + 1e-15);
                    last = w;
                }
            }
        });

    [Fact]
    public void At_BeyondTheLastStrike_NeverFallsOutwards() =>
        Points.Sample(points =>
        {
            SplineSmile spline = new(points.K, points.W);
            Assert.True(spline.TotalVariance(points.K[0] - 1) >= points.W[0]);
            Assert.True(spline.TotalVariance(points.K[^1] + 1) >= points.W[^1]);
            Assert.InRange(spline.At(points.K[^1] + 1).Slope, 0, 2);
        });

    [Fact]
    public void SplineSmile_OfUnorderedOrEmptyPoints_Throws()
    {
        Assert.Throws<ArgumentException>(() => new SplineSmile([0.1], [0.01]));
        Assert.Throws<ArgumentException>(() => new SplineSmile([0.1, 0.1], [0.01, 0.01]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SplineSmile([0.1, 0.2], [0.01, 0]));
    }
}
