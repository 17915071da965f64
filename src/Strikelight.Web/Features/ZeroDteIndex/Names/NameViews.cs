using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Definitions;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.ZeroDteIndex.Names;

/// <summary>A name's levels under the page's definition, or of its nearest expiry where it has no 0DTE.</summary>
internal static class NameViews
{
    /// <summary>The view.</summary>
    /// <param name="state">The name with its chain.</param>
    /// <param name="definition">The page's definition.</param>
    /// <param name="provider">The source.</param>
    /// <param name="now">Market time of the page.</param>
    /// <param name="isPast">Whether that is a past time.</param>
    public static NameView Of(
        SymbolState state,
        LevelDefinition definition,
        IMarketDataProvider provider,
        DateTimeOffset now,
        bool isPast
    )
    {
        NameView view = new()
        {
            Symbol = state.Symbol,
            Name = provider.NameOf(state.Symbol),
            State = DataState.Of(state, provider.Info, now, isPast),
        };
        if (state.Chain is not { } chain)
        {
            return view;
        }
        ResolvedScope asked = ScopeOf(state, definition, provider.Info.Kind, now);
        LevelDefinition used = asked.IsEmpty ? Nearest(definition, chain.Snapshot, now) : definition;
        ChainLevels levels = chain.Levels(LevelRequests.Of(used, state, provider.Info.Kind, now));
        LevelsView shown = ChainFigures.Levels(used, levels);
        return view with
        {
            MarketTime = chain.Snapshot.Header.MarketTime,
            Price = ChainFigures.Price(chain.Underlying),
            Scope = used.Scope.Text,
            ScopeNote = ReferenceEquals(used, definition) ? null : asked.EmptyReason,
            Expiry = levels.ByExpiry.IsEmpty ? null : levels.ByExpiry[0].Expiry.Expiry,
            Regime = ChainFigures.Regime(used, levels),
            Levels = new(shown.ZeroGamma, shown.CallWall, shown.PutWall, shown.KingNode),
            CallVolume = Known.OrNull(levels.Activity.Calls.Volume.Total),
            PutVolume = Known.OrNull(levels.Activity.Puts.Volume.Total),
            PutCallVolume = levels.PutCall.ByVolume,
        };
    }

    private static ResolvedScope ScopeOf(
        SymbolState state,
        LevelDefinition definition,
        ProviderKind source,
        DateTimeOffset now
    )
    {
        ChainSnapshot chain = state.Chain!.Snapshot; // asked for with one
        DateTimeOffset at = LevelRequests.Of(definition, state, source, now).Now ?? chain.Header.MarketTime;
        return ResolvedScope.Of(chain, definition.Scope, at);
    }

    /// <summary>The nearest expiry still to settle; the page's scope where that was not 0DTE.</summary>
    private static LevelDefinition Nearest(LevelDefinition definition, ChainSnapshot chain, DateTimeOffset now)
    {
        OptionSeries? nearest =
            definition.Scope.Kind == ExpiryScopeKind.ZeroDte
                ? chain.Series.Where(series => !series.IsSettledAt(now)).MinBy(series => series.SettlesAt)
                : null;
        return nearest is null ? definition : definition with { Scope = ExpiryScope.Of(nearest.Expiry) };
    }
}
