using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages.Definitions;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDteIndex.Names;

/// <summary>The names as they stood at a past time, read one after the other; only the figures stay.</summary>
public sealed class PastNames(
    LookBackCache cache,
    NameBoard names,
    IMarketDataProvider provider,
    IPastChains past,
    Func<ChainSnapshot, ChainAnalysis> analyze
)
{
    /// <summary>The names at the page's past time; begun where they are not there.</summary>
    /// <param name="request">The page; has a past time.</param>
    /// <param name="at">That time.</param>
    public LookBackAnswer<NamesAt> At(CockpitRequest request, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(request);
        LevelDefinition asked = request.Definition;
        string definition = $"{asked.Scope.Text} {asked.Sign} {asked.Measure} {asked.Model}";
        return cache.Peek(
            new(request.Symbol, "names", at, definition),
            new LookBackWork<NamesAt>(_ => true, (_, token) => MakeAsync(request, at, token)),
            isLive: false
        );
    }

    private async Task<LookBackAnswer<NamesAt>> MakeAsync(
        CockpitRequest request,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        var views = ImmutableArray.CreateBuilder<NameView>(names.All.Count);
        foreach (string name in names.All)
        {
            FetchResult<ChainSnapshot> fetched = await past.ChainAtAsync(name, at, cancellation);
            SymbolState state = SymbolState.Unasked(name) with
            {
                Chain = fetched.Value is { } chain ? new(chain, analyze) : null,
                Failure = fetched.Failure,
                FailureDetail = fetched.Detail,
            };
            views.Add(NameViews.Of(state, request.Definition, provider, at, isPast: true));
        }
        return LookBackAnswer<NamesAt>.Ready(new(views.ToImmutable()));
    }
}
