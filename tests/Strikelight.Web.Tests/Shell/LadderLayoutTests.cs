using Strikelight.Web.Shell;

namespace Strikelight.Web.Tests.Shell;

public sealed class LadderLayoutTests
{
    private static readonly LadderModel Crowded = new()
    {
        SpotUsd = 6012.35,
        PutWallUsd = 6000,
        CallWallUsd = 6025,
        ExpectedLowUsd = 5990.10,
        ExpectedHighUsd = 6034.60,
        ZeroGammaUsd = 6010.55,
        Ticks = [new("Max pain", 6010), new("Pivot", 6011.2)],
    };

    [Fact]
    public void Labels_LevelsCloseTogether_DoNotOverlapOnATelephone()
    {
        LadderLayout layout = new(Crowded);

        Assert.All([layout.Above, layout.Below], AssertApart);
    }

    [Fact]
    public void Labels_Always_StayInside()
    {
        LadderLayout layout = new(Crowded);

        Assert.All(layout.Above.Concat(layout.Below), label => Assert.InRange(label.LeftPx, 0, 350));
        Assert.All(layout.Above.Concat(layout.Below), label => Assert.InRange(label.RightPx, 0, 350));
    }

    [Fact]
    public void Layout_OnlySpot_IsDrawnInTheMiddle()
    {
        LadderLayout layout = new(new() { SpotUsd = 100 });

        LadderLabel label = Assert.Single(layout.Above);
        Assert.Equal(50, label.X);
        Assert.Empty(layout.Below);
        Assert.Null(layout.Bracket);
    }

    [Fact]
    public void Layout_NotFiniteLevel_IsLeftOut()
    {
        LadderLayout layout = new(
            new()
            {
                SpotUsd = 100,
                PutWallUsd = double.NaN,
                CallWallUsd = 110,
            }
        );

        Assert.Equal(2, layout.Above.Count);
        Assert.Null(layout.Between);
    }

    private static void AssertApart(IReadOnlyList<LadderLabel> labels)
    {
        foreach (var lane in labels.GroupBy(l => l.Lane))
        {
            LadderLabel[] sorted = [.. lane.OrderBy(l => l.LeftPx)];
            for (int i = 1; i < sorted.Length; i++)
            {
                Assert.True(sorted[i - 1].RightPx < sorted[i].LeftPx, $"{sorted[i - 1].Text} | {sorted[i].Text}");
            }
        }
    }
}
