using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Live;

public sealed class FrameIdsTests
{
    [Theory]
    [InlineData("run.0.4", "run.0.5", true)]
    [InlineData("run.0.9", "run.0.10", true)]
    [InlineData("run.3.4", "run.4.5", true)]
    [InlineData("run.0.5", "run.0.5", false)]
    [InlineData("run.0.6", "run.0.5", false)]
    [InlineData("run.3.6", "run.4.5", false)] // each has something newer
    [InlineData("run.0.4", "other.0.5", false)]
    [InlineData("run.4", "run.4.5", false)]
    [InlineData("run.4.4", "run.5", false)]
    [InlineData("run.x", "run.5", false)]
    [InlineData("", "run.5", false)]
    public void IsOlder_TwoIds_OnlyOfOneRunAndNothingNewer(string id, string than, bool isOlder) =>
        Assert.Equal(isOlder, FrameIds.IsOlder(id, than));
}
