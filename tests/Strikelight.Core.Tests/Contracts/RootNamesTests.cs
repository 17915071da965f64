using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Contracts;

public sealed class RootNamesTests
{
    [Fact]
    public void Of_TheSameCharactersTwice_IsTheSameString()
    {
        RootNames names = new();

        Assert.Same(names.Of("SPXW"), names.Of("SPXW"));
        Assert.Equal("SPX", names.Of("SPX"));
    }

    [Fact]
    public void Of_MoreNamesThanTheTableHolds_StillAnswersButKeepsNoMore()
    {
        RootNames names = new();
        for (int i = 0; i < 1_000; i++)
        {
            Assert.Equal($"R{i}", names.Of($"R{i}"));
        }

        Assert.Same(names.Of("R255"), names.Of("R255"));
        Assert.NotSame(names.Of("R256"), names.Of("R256"));
    }
}
