using Strikelight.Load.Client;

namespace Strikelight.Load.Tests;

public sealed class LoadTallyTests
{
    [Fact]
    public void Age_OfAHundredFrames_IsTheOneBelowWhichTheShareLies()
    {
        LoadTally tally = new();
        for (int ms = 100; ms >= 1; ms--)
        {
            tally.AddFrame(ms);
        }
        tally.AddFrame(null);

        Assert.Equal(50, tally.AgeMs(0.5));
        Assert.Equal(99, tally.AgeMs(0.99));
        Assert.Equal(100, tally.AgeMs(1));
        Assert.Equal(101, tally.Frames);
    }

    [Fact]
    public void Age_BeyondAMinuteOrBelowZero_IsCountedAtTheEnds()
    {
        LoadTally tally = new();
        tally.AddFrame(-5);
        tally.AddFrame(10_000_000);

        Assert.Equal(0, tally.AgeMs(0.5));
        Assert.Equal(60_000, tally.AgeMs(1));
    }

    [Fact]
    public void Age_WithoutFrames_IsNone() => Assert.Null(new LoadTally().AgeMs(0.5));
}
