using Strikelight.Core.Calendar;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Pages.Levels;

/// <summary>The levels a page asks a chain for. Pages that ask alike share one computation.</summary>
internal static class LevelRequests
{
    /// <summary>The request under a page's definition.</summary>
    /// <param name="definition">The page's definition.</param>
    /// <param name="state">The symbol with its chain.</param>
    /// <param name="source">What the chain comes from.</param>
    /// <param name="now">The page's market time.</param>
    public static LevelsRequest Of(
        LevelDefinition definition,
        SymbolState state,
        ProviderKind source,
        DateTimeOffset now
    ) =>
        new()
        {
            Scope = definition.Scope,
            Sign = definition.Sign,
            Measure = definition.Measure,
            Now = state.IsStored ? null : SettlementTime(state, source, now), // kept: as it stood
        };

    /// <summary>
    /// From when on contracts count as settled: the chain's own time, or the clock's where the source's quotes stand
    /// still while expiries settle. Whole minutes, so that viewers of one minute share the result.
    /// </summary>
    private static DateTimeOffset? SettlementTime(SymbolState state, ProviderKind source, DateTimeOffset now) =>
        source == ProviderKind.Market && now > state.Chain?.Snapshot.Header.MarketTime
            ? MarketTime.MinuteOf(now)
            : null;
}
