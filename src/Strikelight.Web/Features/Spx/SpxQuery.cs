using Microsoft.Extensions.Options;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Spx;

/// <summary>Makes the view of the page from the board's chain, or from a past one.</summary>
public sealed class SpxQuery(
    IMarketDataProvider provider,
    SymbolReader symbols,
    SpxPast past,
    IOptions<SpxOptions> options
)
{
    /// <summary>The view of the newest data, or of those known at the request's past time.</summary>
    public async Task<SpxView> RunAsync(SpxRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        SymbolReading read = await symbols.ReadAsync(request.Symbol, request.At, cancellation);
        (SymbolState state, DateTimeOffset now) = (read.Data, read.Now);
        return new()
        {
            Request = request,
            Symbol = request.Symbol,
            Name = provider.NameOf(request.Symbol),
            Source = provider.Info.Id,
            SourceKind = Known.Name(provider.Info.Kind),
            State = read.State,
            MarketNow = now,
            MarketTime = state.Chain?.Snapshot.Header.MarketTime,
            Content = state.Chain is { } chain
                ? await ContentAsync(
                    new(request, chain, LevelRequests.Of(request.Definition, state, provider.Info.Kind, now), now),
                    cancellation
                )
                : null,
        };
    }

    private async Task<SpxContent> ContentAsync(SpxQuestion question, CancellationToken cancellation)
    {
        SpxContent head = HeadViews.Of(question);
        return question.Request.Tab switch
        {
            SpxTab.Moves => head with { Moves = MovesViews.Of(question, await past.ReadAsync(question, cancellation)) },
            SpxTab.Gamma => head with { Gamma = GammaViews.Of(question, await past.ReadAsync(question, cancellation)) },
            SpxTab.Strikes => head with { Strikes = StrikesViews.Of(question) },
            SpxTab.Flow => head with { Flow = FlowViews.Of(question, options.Value.MostTraded) },
            SpxTab.Volatility => head with
            {
                Volatility = VolatilityViews.Of(question, await IndicesAsync(question.Request, cancellation)),
            },
            _ => head with { Chain = ChainViews.Of(question) },
        };
    }

    private async Task<IReadOnlyList<VolatilityIndexView>> IndicesAsync(
        SpxRequest request,
        CancellationToken cancellation
    )
    {
        List<VolatilityIndexView> views = [];
        foreach ((string symbol, int days) in VolatilityIndices.Of(request.Symbol))
        {
            if (!VolatilityIndices.IsListed(symbol, provider))
            {
                views.Add(new(symbol, days, null, $"The source {provider.Info.Id} does not list {symbol}.", null));
                continue;
            }
            SymbolReading read = await symbols.ReadAsync(symbol, request.At, cancellation);
            views.Add(
                read.Data.Chain is { } chain
                    ? new(symbol, days, chain.Underlying.PriceUsd, null, null)
                    : new(symbol, days, null, read.State.Text, null)
            );
        }
        return views;
    }
}
