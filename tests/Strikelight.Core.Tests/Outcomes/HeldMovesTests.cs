using Strikelight.Core.Outcomes;

namespace Strikelight.Core.Tests.Outcomes;

public sealed class HeldMovesTests
{
    [Fact]
    public void Of_Moves_CountsThoseOfOneAtMostAndLeavesOutTheUnknown()
    {
        HeldMoves held = HeldMoves.Of([0.2, 1, 1.0000001, double.NaN, 3, 0]);

        Assert.Equal(new(3, 5), held);
        Assert.Equal(0.6, held.Share, 1e-15);
        Assert.Equal(ScoreIntervals.Wilson(3, 5), held.Interval);
    }

    [Fact]
    public void Of_NoDay_HasNoShare()
    {
        HeldMoves held = HeldMoves.Of([double.NaN]);

        Assert.Equal(0, held.Count);
        Assert.True(double.IsNaN(held.Share));
        Assert.True(double.IsNaN(held.Interval.Low));
    }
}
