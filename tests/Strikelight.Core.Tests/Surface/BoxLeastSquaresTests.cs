using CsCheck;
using Strikelight.Core.Surface;

namespace Strikelight.Core.Tests.Surface;

public sealed class BoxLeastSquaresTests
{
    [Fact]
    public void Solve_AnyBox_BeatsEveryPointOfAGrid() =>
        Gen.Select(Gen.Double[-3, 3].Array[18], Gen.Double[-1, 1].Array[6])
            .Sample(
                (rows, target) =>
                {
                    (BoxLeastSquares.Matrix gram, BoxLeastSquares.Triple right) = Normal(rows, target);
                    BoxLeastSquares.Triple low = new(-0.3, 0, 0);
                    BoxLeastSquares.Triple high = new(0.3, 0.2, 0.4);
                    BoxLeastSquares.Triple x = new BoxLeastSquares(gram, right, low, high).Solve();
                    for (int i = 0; i < 3; i++)
                    {
                        Assert.InRange(x[i], low[i], high[i]);
                    }
                    double least = Cost(gram, right, x);
                    for (int i = 0; i < 11 * 11 * 11; i++)
                    {
                        BoxLeastSquares.Triple other = new(
                            low[0] + (high[0] - low[0]) * (i % 11) / 10,
                            low[1] + (high[1] - low[1]) * (i / 11 % 11) / 10,
                            low[2] + (high[2] - low[2]) * (i / 121) / 10
                        );
                        Assert.True(least <= Cost(gram, right, other) + 1e-9);
                    }
                }
            );

    [Fact]
    public void Solve_WithoutActiveBounds_SolvesTheNormalEquations()
    {
        (BoxLeastSquares.Matrix gram, BoxLeastSquares.Triple right) = Normal(
            [1, 0, 0, 1, 1, 0, 1, 0, 1, 1, 2, 1, 1, -1, 3, 1, 4, 2],
            [1.5, 1.75, 1.0, 1.5, -0.25, 1.5] // 1.5 + 0.25·x − 0.5·y at each row
        );
        BoxLeastSquares.Triple wide = new(10, 10, 10);

        BoxLeastSquares.Triple x = new BoxLeastSquares(gram, right, new(-10, -10, -10), wide).Solve();

        Assert.Equal(1.5, x[0], 1e-10);
        Assert.Equal(0.25, x[1], 1e-10);
        Assert.Equal(-0.5, x[2], 1e-10);
    }

    private static (BoxLeastSquares.Matrix Gram, BoxLeastSquares.Triple Right) Normal(double[] rows, double[] target)
    {
        BoxLeastSquares.Matrix gram = default;
        BoxLeastSquares.Triple right = default;
        for (int n = 0; n < target.Length; n++)
        {
            for (int i = 0; i < 3; i++)
            {
                right[i] += rows[3 * n + i] * target[n];
                for (int j = 0; j < 3; j++)
                {
                    gram[3 * i + j] += rows[3 * n + i] * rows[3 * n + j];
                }
            }
        }
        return (gram, right);
    }

    private static double Cost(
        in BoxLeastSquares.Matrix gram,
        in BoxLeastSquares.Triple right,
        in BoxLeastSquares.Triple x
    )
    {
        double cost = 0;
        for (int i = 0; i < 3; i++)
        {
            double row = gram[3 * i] * x[0] + gram[3 * i + 1] * x[1] + gram[3 * i + 2] * x[2];
            cost += x[i] * (row - 2 * right[i]);
        }
        return cost;
    }
}
