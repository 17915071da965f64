using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Flow;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>Goes through a session by past chains of the source or of the store, one in fifteen minutes.</summary>
/// <remarks>
/// Each chain is read once for all who ask; of it stay exposure by strike near spot, the straddle and what traded since
/// the chain before. An instant whose newest chain is older than a step, the source's delay aside, is a gap.
/// </remarks>
public sealed class PastSession(
    LookBackCache cache,
    IMarketDataProvider provider,
    IPastChains past,
    Func<ChainSnapshot, ChainAnalysis> analyze
)
{
    /// <summary>Minutes between the chains.</summary>
    public const int StepMinutes = 15;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(StepMinutes);

    /// <summary>What there is of a session up to a time; the rest is begun.</summary>
    /// <param name="symbol">Underlying in our spelling.</param>
    /// <param name="definition">Scope, counted from each chain's time, and sign.</param>
    /// <param name="session">The session; it has opened.</param>
    /// <param name="known">Up to when; nothing later is asked for.</param>
    /// <param name="isLive">Whether a live page asks.</param>
    public LookBackAnswer<SessionSteps> Of(
        string symbol,
        LevelDefinition definition,
        TradingSession session,
        DateTimeOffset known,
        bool isLive
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        DateTimeOffset through = LastOf(session, known);
        return cache.Peek(
            new(symbol, "session", session.OpensAt, $"{definition.Scope.Text} {definition.Sign}"),
            new LookBackWork<SessionSteps>(
                held => held.Through >= through,
                (held, token) => MakeAsync(new(symbol, definition, session, through), held, token)
            ),
            isLive
        );
    }

    /// <summary>The instants of which exposure is kept: none at the close, since 0DTE is settled then.</summary>
    public static ImmutableArray<DateTimeOffset> InstantsOf(TradingSession session)
    {
        var instants = ImmutableArray.CreateBuilder<DateTimeOffset>();
        for (DateTimeOffset at = session.OpensAt; at < session.ClosesAt; at += Step)
        {
            instants.Add(at);
        }
        return instants.ToImmutable();
    }

    private static DateTimeOffset LastOf(TradingSession session, DateTimeOffset known) =>
        known >= session.ClosesAt
            ? session.ClosesAt
            : InstantsOf(session).LastOrDefault(at => at <= known, session.OpensAt);

    private async Task<LookBackAnswer<SessionSteps>> MakeAsync(
        Question question,
        SessionSteps? held,
        CancellationToken cancellation
    )
    {
        var steps = ImmutableArray.CreateBuilder<SessionStep>();
        steps.AddRange(held?.Steps ?? []);
        ChainSnapshot? before = null;
        for (DateTimeOffset at = held?.Through ?? question.Session.OpensAt; at <= question.Through; at += Step)
        {
            FetchResult<ChainSnapshot> fetched = await past.ChainAtAsync(question.Symbol, at, cancellation);
            if (fetched.Value is null && !fetched.IsAbsence)
            {
                return LookBackAnswer<SessionSteps>.Failed(fetched.Detail);
            }
            ChainSnapshot? chain = fetched.Value is { } found && IsOf(found, at) ? found : null;
            if (chain is not null && at > (held?.Through ?? DateTimeOffset.MinValue))
            {
                steps.Add(StepOf(question, at, chain, before));
            }
            before = chain;
        }
        return LookBackAnswer<SessionSteps>.Ready(new(steps.ToImmutable(), question.Through));
    }

    private bool IsOf(ChainSnapshot chain, DateTimeOffset at) =>
        chain.Header.MarketTime > at - provider.Info.TypicalDelay - Step;

    private SessionStep StepOf(Question question, DateTimeOffset at, ChainSnapshot chain, ChainSnapshot? before)
    {
        LevelDefinition definition = question.Definition;
        ChainSlice? slice = at < question.Session.ClosesAt ? ChainSlice.Of(analyze(chain), definition.Scope) : null;
        ExposureByStrike? exposure = slice is null
            ? null
            : ExposureSums.ByStrike(slice, SignedPositions.From(chain, definition.Sign));
        ExpectedMove? move = slice is null ? null : ExpectedMove.Compute(slice);
        return new(at, chain.Header.MarketTime, chain.SpotUsd, exposure)
        {
            StraddleUsd = move?.Straddle.PriceUsd ?? double.NaN,
            StraddleSettlesAt = move?.Series?.SettlesAt,
            // Counted from the open, so that what settles in the session stays in.
            Traded = before is null
                ? null
                : SignedFlow.Between(
                    before,
                    chain,
                    ResolvedScope.IndexesOf(chain.Series, definition.Scope, question.Session.OpensAt)
                ),
        };
    }

    private sealed record Question(
        string Symbol,
        LevelDefinition Definition,
        TradingSession Session,
        DateTimeOffset Through
    );
}
