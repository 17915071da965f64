using Strikelight.Core.Levels;
using Strikelight.Web.Board;

namespace Strikelight.Web.Features.Spx;

/// <summary>A chain and what is asked of it.</summary>
/// <param name="Request">The page's request.</param>
/// <param name="Chain">The chain.</param>
/// <param name="Definition">The page's definitions as a request of levels.</param>
/// <param name="Now">The page's market time.</param>
internal sealed record SpxQuestion(
    SpxRequest Request,
    AnalyzedChain Chain,
    LevelsRequest Definition,
    DateTimeOffset Now
)
{
    /// <summary>From when on contracts count as settled; one before the chain's market time counts as that.</summary>
    public DateTimeOffset Since => Definition.Now ?? Chain.Snapshot.Header.MarketTime;

    /// <summary>Levels under the definition, computed once a chain.</summary>
    public ChainLevels Levels { get; } = Chain.Levels(Definition);
}
