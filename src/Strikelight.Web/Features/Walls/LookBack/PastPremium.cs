using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Premium traded through a session: of recorded increments, or of the source's past chains.</summary>
/// <remarks>
/// What is recorded is read. A source that can show any past moment is asked for a chain in fifteen minutes where the
/// record has not all of the session up to the page's time. The scope is counted from the session's open, so that what
/// settles in the session stays in.
/// </remarks>
public sealed class PastPremium(
    LookBackCache cache,
    IMarketDataProvider provider,
    IPastChains past,
    History history,
    StoredTopics stored
)
{
    /// <summary>Minutes between the chains that a source is asked for.</summary>
    public const int StepMinutes = 15;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(StepMinutes);

    /// <summary>What is known of a session's premium.</summary>
    /// <param name="request">Symbol and scope.</param>
    /// <param name="session">The session.</param>
    /// <param name="known">Up to when; nothing later is shown.</param>
    public LookBackAnswer<PremiumDay> Of(WallsRequest request, TradingSession session, DateTimeOffset known)
    {
        ArgumentNullException.ThrowIfNull(request);
        bool isAsked = provider.Info.AnyTimeSince is not null;
        Session day = new(request.Symbol, request.Definition.Scope, session, request.At is null);
        if (history.Store is { } store)
        {
            LookBackAnswer<PremiumDay> record = OfStore(store, day, known);
            bool isUnderway = record is { State: LookBackState.Pending, Value: null };
            DateTimeOffset end = known < session.ClosesAt ? known : session.ClosesAt;
            bool isWhole = record.Value?.Covers(session.OpensAt, end, Step) ?? true; // or why it cannot be read
            return isUnderway || isWhole || !isAsked ? record : OfChains(day, LastStep(session, known));
        }
        return isAsked ? OfChains(day, LastStep(session, known)) : LookBackAnswer<PremiumDay>.Missing(history.Absence);
    }

    /// <summary>The last full step of the session; its open before the first.</summary>
    private static DateTimeOffset LastStep(TradingSession session, DateTimeOffset known)
    {
        DateTimeOffset last = known < session.ClosesAt ? known : session.ClosesAt;
        return last <= session.OpensAt
            ? session.OpensAt
            : session.OpensAt + Step * Math.Floor((last - session.OpensAt) / Step);
    }

    private LookBackAnswer<PremiumDay> OfChains(Session day, DateTimeOffset through) =>
        cache.Peek(
            day.Key("premium of chains"),
            new LookBackWork<PremiumDay>(
                held => held.Through >= through,
                (held, token) => FromChainsAsync(day, through, held, token)
            ),
            day.IsLive
        );

    private async Task<LookBackAnswer<PremiumDay>> FromChainsAsync(
        Session day,
        DateTimeOffset through,
        PremiumDay? held,
        CancellationToken cancellation
    )
    {
        PremiumDay soFar = held ?? new([], day.Times.OpensAt, 0, StepMinutes);
        var steps = soFar.Steps.ToBuilder();
        ContractCounts? before = null;
        for (DateTimeOffset at = soFar.Through; at <= through; at += Step)
        {
            FetchResult<ChainSnapshot> fetched = await past.ChainAtAsync(day.Symbol, at, cancellation);
            if (fetched.Value is null && !fetched.IsAbsence)
            {
                return LookBackAnswer<PremiumDay>.Failed(fetched.Detail);
            }
            ChainSnapshot? chain = fetched.Value;
            if (chain is not null && before is not null && TradedSince(before, chain, day) is { } traded)
            {
                steps.Add(new(at - Step, at, at, traded));
            }
            before = chain is null ? null : ContractCounts.Of(chain, chain.Volume);
        }
        return LookBackAnswer<PremiumDay>.Ready(soFar with { Steps = steps.ToImmutable(), Through = through });
    }

    private static PremiumTraded? TradedSince(ContractCounts before, ChainSnapshot chain, Session day) =>
        PremiumTraded.Between(before, chain, ResolvedScope.IndexesOf(chain.Series, day.Scope, day.Times.OpensAt));

    private LookBackAnswer<PremiumDay> OfStore(IStore store, Session day, DateTimeOffset known) =>
        cache.Peek(
            day.Key("premium"),
            new LookBackWork<PremiumDay>(
                held =>
                    held.IsOver
                    || held.Version == stored.Version(day.Symbol)
                    || (held.Steps.Length > 0 && held.Steps[^1].To > known),
                (held, token) => FromStoreAsync(store, day, held, token)
            )
            {
                FollowsStore = day.IsLive,
            },
            day.IsLive
        );

    /// <summary>What was stored since the last step that was read.</summary>
    private async Task<LookBackAnswer<PremiumDay>> FromStoreAsync(
        IStore store,
        Session day,
        PremiumDay? held,
        CancellationToken cancellation
    )
    {
        long version = stored.Version(day.Symbol); // before it is read: what comes meanwhile is looked for again
        bool isOver = RecordedHours.IsOver(day.Times, provider.Now(day.Symbol) - provider.Info.TypicalDelay);
        DateTimeOffset end = MarketTime.At(day.Times.Date.AddDays(1), TimeOnly.MinValue);
        PremiumDay soFar = held ?? new([], end, 0, null);
        var steps = soFar.Steps.ToBuilder();
        int damaged = soFar.DamagedSteps;
        DateTimeOffset from = steps.Count > 0 ? steps[^1].To.AddTicks(1) : day.Times.OpensAt;
        IncrementSums sums = new(store.Chains, day.Scope, day.Times.OpensAt);
        SourceSymbol owner = new(provider.Info.Id, day.Symbol);
        TimeRange range = new(from, end);
        await foreach (Stored<IncrementChunk> read in store.Increments.RangeAsync(owner, range, cancellation))
        {
            if (read.Fault?.IsOfStore == true)
            {
                return LookBackAnswer<PremiumDay>.Failed(LookBackText.Of(read.Fault));
            }
            if (read.Value is { } chunk && await sums.OfAsync(chunk, cancellation) is { } traded)
            {
                ChainTime time = chunk.Time;
                steps.Add(new(time.Key ?? time.Market, time.Market, time.Received, traded));
            }
            else
            {
                damaged++;
            }
        }
        return LookBackAnswer<PremiumDay>.Ready(
            new(steps.ToImmutable(), end, damaged, null) { Version = version, IsOver = isOver }
        );
    }

    /// <summary>What is asked for.</summary>
    private sealed record Session(string Symbol, ExpiryScope Scope, TradingSession Times, bool IsLive)
    {
        public LookBackKey Key(string kind) => new(Symbol, kind, Times.OpensAt, Scope.Text);
    }
}
