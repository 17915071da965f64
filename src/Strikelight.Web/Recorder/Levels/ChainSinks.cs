using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>Offers every chain to whoever records chains and to whoever records levels.</summary>
public sealed class ChainSinks(ChainInbox chains, LevelInbox levels) : IChainSink
{
    /// <inheritdoc />
    public void Offer(AnalyzedChain chain)
    {
        chains.Offer(chain);
        levels.Offer(chain);
    }
}
