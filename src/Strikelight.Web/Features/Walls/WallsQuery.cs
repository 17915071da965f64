using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Walls.LookBack;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.Walls;

/// <summary>Makes the view of the walls page from the board's chain, or from a past one.</summary>
public sealed class WallsQuery(
    IMarketDataProvider provider,
    SymbolReader symbols,
    MarketBoard board,
    UpstreamCache upstream,
    WallsLookBack lookBack,
    LevelDays levelDays,
    IOptions<RecorderOptions> recorder,
    IOptions<WallsOptions> options
)
{
    /// <summary>The view of the newest data, or of those known at the request's past time.</summary>
    public async Task<WallsView> RunAsync(WallsRequest request, CancellationToken cancellation)
    {
        SymbolReading read = await symbols.ReadAsync(request.Symbol, request.At, cancellation);
        ChainHeader? header = read.Data.Chain?.Snapshot.Header;
        return new()
        {
            Request = request,
            Symbol = request.Symbol,
            Name = provider.NameOf(request.Symbol),
            Source = provider.Info.Id,
            SourceKind = Known.Name(provider.Info.Kind),
            State = read.State,
            MarketNow = read.Now,
            MarketTime = header?.MarketTime,
            ReceivedTime = header?.ReceivedAt,
            RecordedTimes = provider.RecordedTimes(request.Symbol),
            Content = read.Data.Chain is null ? null : await ContentAsync(request, read.Data, read.Now, cancellation),
        };
    }

    private async Task<WallsContent> ContentAsync(
        WallsRequest request,
        SymbolState state,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        AnalyzedChain chain = state.Chain!; // asked for with one
        CandlesView candles = await CandlesAsync(request, chain, cancellation);
        ChainLevels levels = chain.Levels(LevelRequests.Of(request.Definition, state, provider.Info.Kind, now));
        LevelRead minutes = await MinutesAsync(chain, now, WallsHistoryViews.Figures, cancellation);
        LevelRead? before = SessionAlerts.FiguresOf(request) is { } figures
            ? await MinutesAsync(chain, now, figures, cancellation)
            : null;
        var conditions = SessionAlerts.Of(levels.ToAlertInput(), chain.NewestTime, before?.Day);
        return WallsContentMaker.Make(request, chain, levels, conditions, candles) with
        {
            AlertsRestOn = SessionAlerts.RestOn(chain.NewestTime, before),
            LookBack = lookBack.Of(request, chain, levels, now),
            Ticks = request.At is null ? board.TicksOf(request.Symbol) : TickFigures.None,
            LevelHistory = minutes.Day is { } day
                ? WallsHistoryViews.Of(
                    day,
                    await levelDays.ShortfallAsync(day, now, cancellation),
                    LevelGaps.Of(recorder.Value)
                )
                : LevelHistoryView.None(minutes.Reason),
        };
    }

    /// <summary>Minutes of the chain's session that were recorded and known by now.</summary>
    private Task<LevelRead> MinutesAsync(
        AnalyzedChain chain,
        DateTimeOffset now,
        LevelFigureSet figures,
        CancellationToken cancellation
    )
    {
        ChainHeader header = chain.Snapshot.Header;
        TradingSession session = ExchangeCalendar.LatestSession(header.MarketTime);
        return levelDays.ReadAsync(header.Symbol, session, now, figures, cancellation);
    }

    private async Task<CandlesView> CandlesAsync(
        WallsRequest request,
        AnalyzedChain chain,
        CancellationToken cancellation
    )
    {
        FetchResult<PriceBars> fetched = await upstream.CandlesAsync(
            chain,
            TimeSpan.FromMinutes(options.Value.CandleMinutes),
            options.Value.CandleSessions + CandleViews.WarmUpSessions,
            request.At is null,
            cancellation
        );
        return fetched.Value is { } bars
            ? CandleViews.Of(bars, options.Value.CandleSessions, chain.Snapshot.Header.MarketTime)
            : new() { Reason = fetched.Detail };
    }
}
