using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Tests.Pages.Levels;

public sealed class StrikeWindowTests
{
    private static readonly double[] Strikes = [90, 95, 97.5, 100, 102.5, 105, 110];

    [Fact]
    public void Indexes_FewerThanThereAre_TheNearestInOrder() =>
        Assert.Equal([2, 3, 4], StrikeWindow.Indexes(Strikes, 100.4, 3));

    [Fact]
    public void Indexes_MoreThanThereAre_All() => Assert.Equal(7, StrikeWindow.Indexes(Strikes, 100, 40).Length);

    [Theory]
    [InlineData(101.25, 3.5)]
    [InlineData(90, 0)]
    [InlineData(110, 6)]
    public void Position_WithinTheStrikes_LiesBetweenThem(double price, double expected) =>
        Assert.Equal(expected, StrikeWindow.Position(Strikes, price));

    [Fact]
    public void Position_OutsideOfTheStrikes_IsNone() => Assert.Null(StrikeWindow.Position(Strikes, 111));

    [Theory]
    [InlineData(472.5, "472.5")]
    [InlineData(472, "472")]
    [InlineData(0.125, "0.125")]
    public void Label_OfNeighbours_IsNeverTheSame(double strike, string expected) =>
        Assert.Equal(expected, StrikeWindow.Label(strike));
}
