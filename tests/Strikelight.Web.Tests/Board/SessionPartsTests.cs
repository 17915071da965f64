using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Web.Board;

namespace Strikelight.Web.Tests.Board;

public sealed class SessionPartsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    private int _analyses;

    [Fact]
    public void Session_AskedAgain_IsTheSameAndWhatADirectComputationGives()
    {
        AnalyzedChain chain = Chain();
        LevelsRequest request = new();

        SessionParts parts = chain.Session(request);

        Assert.Same(parts, chain.Session(request));
        Assert.Same(parts.Pressure, chain.Session(request).Pressure);
        Assert.Same(chain.Share, chain.Share);
        Assert.Equal(1, _analyses);
        var slice = ChainSlice.Of(chain.Analysis, ExpiryScope.All);
        var direct = HedgePressure.Compute(slice, request.PositionsOf(chain.Snapshot, request.Sign));
        Assert.Equal(direct.Unmoved.TotalHedgeUsd, parts.Pressure.Unmoved.TotalHedgeUsd);
        var move = ExpectedMove.Compute(slice);
        Assert.Equal(move.MoveUsd, parts.FromNow.FullMoveUsd, 1e-9);
        Assert.Equal(ExpectedMoveCone.FromOpen(move, chain.Snapshot.Header).FullMoveUsd, parts.FromOpen.FullMoveUsd);
        Assert.Equal(ZeroDteShare.Of(chain.Analysis), chain.Share);
    }

    [Fact]
    public void Session_AtAnotherPrice_IsMadeForThatPrice()
    {
        AnalyzedChain chain = Chain();
        AnalyzedChain moved = chain.AtSpot(new(603, Now.AddSeconds(5)));
        LevelsRequest request = new();

        Assert.NotSame(chain.Session(request), moved.Session(request));
        Assert.Equal(603, moved.Session(request).FromNow.SpotUsd);
        Assert.NotSame(chain.Share, moved.Share);
    }

    [Fact]
    public void Bytes_WithParts_CountThem()
    {
        AnalyzedChain chain = Chain();
        chain.Levels(new());
        long before = chain.Bytes;

        chain.Session(new());

        Assert.True(chain.Bytes > before);
    }

    private AnalyzedChain Chain() =>
        new(
            SampleChain.At("SPY", Now, 600),
            snapshot =>
            {
                _analyses++;
                return ChainAnalyzer.Analyze(snapshot, new());
            },
            isTicked: true
        );
}
