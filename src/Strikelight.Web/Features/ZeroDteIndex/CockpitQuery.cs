using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.ZeroDteIndex.Names;
using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>Makes the view from the board's chains, or from past ones; computes nothing that Core defines.</summary>
public sealed class CockpitQuery(
    IMarketDataProvider provider,
    SymbolReader symbols,
    UpstreamCache upstream,
    NameBoard names,
    PastNames pastNames,
    PastSession pastSession
)
{
    private const int CandleSessions = 4; // as the other pages ask, so that all share one answer
    private const int SessionsShown = 1;
    private static readonly TimeSpan CandleLength = TimeSpan.FromMinutes(5);

    /// <summary>The view of the newest data, or of those known at the request's past time.</summary>
    public async Task<CockpitView> RunAsync(CockpitRequest request, CancellationToken cancellation)
    {
        SymbolReading read = await symbols.ReadAsync(request.Symbol, request.At, cancellation);
        (SymbolState state, DateTimeOffset now) = (read.Data, read.Now);
        List<LookBackState> states = [];
        ImmutableArray<NameView> around = NamesOf(request, now, states, out string? reason);
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
            Figures = state.Chain is null ? null : await FiguresAsync(request, state, now, states, cancellation),
            Indexes = Picked(around, NameBoard.Indexes),
            Strip = Picked(around, NameBoard.Strip),
            Names = NameColumns.Sorted(Picked(around, names.Table), request.Sort),
            NamesReason = reason,
            ListedExpiries = state.Chain is { } chain ? ChainFigures.Listed(chain.Snapshot) : [],
            States = states,
        };
    }

    private static NameView[] Picked(ImmutableArray<NameView> around, IReadOnlyList<string> symbols) =>
        [.. symbols.SelectMany(symbol => around.Where(name => name.Symbol == symbol))];

    private ImmutableArray<NameView> NamesOf(
        CockpitRequest request,
        DateTimeOffset now,
        List<LookBackState> states,
        out string? reason
    )
    {
        reason = null;
        if (request.At is not { } at)
        {
            return
            [
                .. names.All.Select(name =>
                    NameViews.Of(names.StateOf(name), request.Definition, provider, provider.Now(name), isPast: false)
                ),
            ];
        }
        LookBackAnswer<NamesAt> answer = pastNames.At(request, at);
        states.Add(answer.State);
        reason = answer.Value is null ? answer.Reason : null;
        return answer.Value?.Names ?? [];
    }

    private async Task<CockpitFigures> FiguresAsync(
        CockpitRequest request,
        SymbolState state,
        DateTimeOffset now,
        List<LookBackState> states,
        CancellationToken cancellation
    )
    {
        AnalyzedChain chain = state.Chain!; // asked for with one
        ChainLevels levels = chain.Levels(LevelRequests.Of(request.Definition, state, provider.Info.Kind, now));
        FetchResult<PriceBars> bars = await upstream.CandlesAsync(
            chain,
            CandleLength,
            CandleSessions,
            request.At is null,
            cancellation
        );
        var clock = SettlementClock.At(chain.Snapshot, now);
        IReadOnlyList<StrikeView> strikes = ChainFigures.Strikes(levels);
        LevelsView shown = ChainFigures.Levels(request.Definition, levels);
        return new()
        {
            ScopeReason = levels.Scope.EmptyReason,
            Price = ChainFigures.Price(chain.Underlying),
            Definition = ChainFigures.Definition(request.Definition, levels),
            Totals = ChainFigures.Totals(request.Definition, levels),
            Regime = ChainFigures.Regime(request.Definition, levels),
            Levels = shown,
            KeyLevels = KeyLevelViews.Of(shown, strikes, levels.SpotUsd),
            ZeroDteShare = SessionViews.Share(chain.Share),
            Settlements = SessionViews.Settlements(clock),
            NoSettlementReason = clock.NoZeroDte.Length > 0 ? clock.NoZeroDte : null,
            Pulse = PulseOf(request, chain, now, states),
            Strikes = strikes,
            Candles = bars.Value is { } known
                ? CandleViews.Of(known, SessionsShown, chain.Snapshot.Header.MarketTime)
                : new() { Reason = bars.Detail },
        };
    }

    private PulseView PulseOf(
        CockpitRequest request,
        AnalyzedChain chain,
        DateTimeOffset now,
        List<LookBackState> states
    )
    {
        DateTimeOffset newest = chain.NewestTime;
        if (ExchangeCalendar.SessionOn(MarketTime.DateOf(newest)) is not { } session)
        {
            return PulseViews.None("The chain is not of a trading day.");
        }
        if (newest < session.OpensAt)
        {
            return PulseViews.None("The session has not opened.");
        }
        DateTimeOffset known = PastKnowledge.Until(provider, newest, now);
        LookBackAnswer<SessionSteps> answer = pastSession.Of(
            request.Symbol,
            request.Definition,
            session,
            known,
            request.At is null
        );
        states.Add(answer.State);
        return PulseViews.Of(answer, session, known);
    }
}
