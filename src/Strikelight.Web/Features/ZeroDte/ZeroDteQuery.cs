using Microsoft.Extensions.Options;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>Makes the view of the 0DTE page from the chains of the board, or from past ones.</summary>
public sealed class ZeroDteQuery(
    IMarketDataProvider provider,
    SymbolReader symbols,
    UpstreamCache upstream,
    ZeroDteLookBack lookBack,
    IOptions<ZeroDteOptions> options
)
{
    private const int CandleSessions = 4; // as the walls page asks, so that both share one answer
    private static readonly TimeSpan CandleLength = TimeSpan.FromMinutes(5);

    /// <summary>The view of the newest data, or of those known at the request's past time.</summary>
    public async Task<ZeroDteView> RunAsync(ZeroDteRequest request, CancellationToken cancellation)
    {
        ZeroDteIndexView[] indexes = await Task.WhenAll(
            request.Symbols.Select(symbol => IndexAsync(request, symbol, cancellation))
        );
        return new()
        {
            Request = request,
            Source = provider.Info.Id,
            SourceKind = Known.Name(provider.Info.Kind),
            MarketNow = request.At ?? provider.Now(request.Symbols[0]),
            Indexes = indexes,
            Divergences = DivergenceViews.Of(indexes),
        };
    }

    private async Task<ZeroDteIndexView> IndexAsync(
        ZeroDteRequest request,
        string symbol,
        CancellationToken cancellation
    )
    {
        SymbolReading read = await symbols.ReadAsync(symbol, request.At, cancellation);
        SymbolState state = read.Data;
        return new()
        {
            Symbol = symbol,
            Name = provider.NameOf(symbol),
            State = read.State,
            MarketTime = state.Chain?.Snapshot.Header.MarketTime,
            Figures = state.Chain is not null ? await FiguresAsync(request, state, read.Now, cancellation) : null,
            ListedExpiries = state.Chain is { } chain ? ChainFigures.Listed(chain.Snapshot) : [],
        };
    }

    private async Task<ZeroDteFigures> FiguresAsync(
        ZeroDteRequest request,
        SymbolState state,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        AnalyzedChain chain = state.Chain!; // asked for with one
        FetchResult<PriceBars> bars = await upstream.CandlesAsync(
            chain,
            CandleLength,
            CandleSessions,
            request.At is null,
            cancellation
        );
        LevelsRequest levels = LevelRequests.Of(request.Definition, state, provider.Info.Kind, now);
        ZeroDteQuestion question = new(request.Definition, levels, now);
        ZeroDtePast past = await lookBack.OfAsync(request, question, chain, cancellation);
        return ZeroDteFiguresMaker.Make(question, chain, bars, past, options.Value);
    }
}
