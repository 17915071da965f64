using Strikelight.Web.Board;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.Recorder.Levels;

public sealed class LevelInboxTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    private readonly LevelInbox _inbox = new();

    [Fact]
    public void TakeOver_WhileTheMinuteRuns_TakesNothing()
    {
        _inbox.Offer(ChainAt(10));

        Assert.Empty(Taken(59));
        Assert.Single(Taken(60));
        Assert.Empty(Taken(120));
    }

    [Fact]
    public void TakeOver_OfTwoChainsOfAMinute_TakesTheLater()
    {
        AnalyzedChain later = ChainAt(50);
        _inbox.Offer(ChainAt(10));
        _inbox.Offer(later);
        _inbox.Offer(ChainAt(30)); // an answer that came late

        Assert.Same(later, Assert.Single(Taken(60)));
    }

    [Fact]
    public void TakeOver_AfterAChainOfTheNextMinute_TakesTheOneBefore()
    {
        AnalyzedChain before = ChainAt(50);
        _inbox.Offer(before);
        _inbox.Offer(ChainAt(70));

        Assert.Same(before, Assert.Single(Taken(0)));
        Assert.Equal(0, _inbox.Lost);
    }

    [Fact]
    public void Offer_WhileAMinuteWaitsToBeTaken_LosesTheOlderAndCountsIt()
    {
        AnalyzedChain second = ChainAt(70);
        _inbox.Offer(ChainAt(10));
        _inbox.Offer(second);
        _inbox.Offer(ChainAt(130));

        Assert.Same(second, Assert.Single(Taken(0)));
        Assert.Equal(1, _inbox.Lost);
    }

    private static AnalyzedChain ChainAt(int second) =>
        new(RecordedPoll.At(Noon.AddSeconds(second)), _ => throw new InvalidOperationException("not asked for"));

    private IReadOnlyList<AnalyzedChain> Taken(int second) => _inbox.TakeOver(_ => Noon.AddSeconds(second));
}
