using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Tests.Pages.Levels;

public sealed class MoveUseViewsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);
    private static readonly UnderlyingQuote Quote = new(600, Now) { PreviousCloseUsd = 590, OpenUsd = 598 };
    private static readonly LookBackAnswer<CloseMove> Known = LookBackAnswer<CloseMove>.Ready(
        new(Now.AddHours(-20), 8, 6)
    );

    [Fact]
    public void Of_TheCloseBeforeIsKnown_CountsFromIt()
    {
        MoveUseView view = MoveUseViews.Of(Open(Quote), Quote, Known);

        Assert.Equal(MoveUseView.OfClose, view.Basis);
        Assert.Null(view.BasisReason);
        Assert.Equal((582, 598), (view.LowUsd, view.HighUsd));
        Assert.Equal((10, 10 / 8.0), (view.MovedUsd, view.ShareUsed));
    }

    [Fact]
    public void Of_TheCloseBeforeWasNotRecorded_CountsFromTheOpenAndSaysWhy()
    {
        ExpectedMoveCone open = Open(Quote);

        MoveUseView view = MoveUseViews.Of(open, Quote, LookBackAnswer<CloseMove>.Missing("Not recorded."));

        Assert.Equal((MoveUseView.OfOpen, "Not recorded."), (view.Basis, view.BasisReason));
        Assert.Equal(2, view.MovedUsd);
        Assert.Equal(open.FullMoveUsd, view.FullMoveUsd);
        Assert.Equal(598 + open.FullMoveUsd, view.HighUsd);
        Assert.Equal(2 / open.FullMoveUsd, view.ShareUsed);
        Assert.Null(view.ExpectedAt);
    }

    [Fact]
    public void Of_TheCloseBeforeIsBeingRead_ShowsNoOtherInItsPlace()
    {
        MoveUseView view = MoveUseViews.Of(Open(Quote), Quote, LookBackAnswer<CloseMove>.Pending());

        Assert.Null(view.ShareUsed);
        Assert.Null(view.Basis);
        Assert.NotNull(view.Reason);
    }

    [Fact]
    public void Of_NeitherCloseNorOpen_IsMissingAndSaysWhy()
    {
        UnderlyingQuote bare = new(600, Now);

        MoveUseView view = MoveUseViews.Of(Open(bare), bare, Known);

        Assert.Null(view.ShareUsed);
        Assert.Equal("The source gives no price of the opening.", view.Reason);
    }

    private static ExpectedMoveCone Open(UnderlyingQuote underlying)
    {
        ChainSnapshot chain = SampleChain.At("SPY", Now, underlying.PriceUsd);
        var slice = ChainSlice.Of(ChainAnalyzer.Analyze(chain, new()), ExpiryScope.All);
        return ExpectedMoveCone.FromOpen(ExpectedMove.Compute(slice), chain.Header with { Underlying = underlying });
    }
}
