namespace Strikelight.Web.Board;

/// <summary>Is told of every chain that a poll brought.</summary>
public interface IChainSink
{
    /// <summary>Takes the chain or lets it go; neither waits nor throws, for the poll goes on behind it.</summary>
    void Offer(AnalyzedChain chain);
}
