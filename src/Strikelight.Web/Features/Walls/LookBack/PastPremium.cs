using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Premium traded through a session: of recorded increments, or of the source's past chains.</summary>
/// <remarks>
/// A source that can show any past moment is asked itself, a chain in fifteen minutes. The scope is counted from the
/// session's open, so that what settles in the session stays in.
/// </remarks>
public sealed class PastPremium(LookBackCache cache, IMarketDataProvider provider, IPastChains past, History history)
{
    /// <summary>Minutes between the chains that a source is asked for.</summary>
    public const int StepMinutes = 15;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(StepMinutes);

    /// <summary>What is known of a session's premium.</summary>
    /// <param name="request">Symbol and scope.</param>
    /// <param name="session">The session.</param>
    /// <param name="known">Up to when; nothing later is looked for.</param>
    /// <param name="wait">Whether to wait for it; a live page does not.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public ValueTask<LookBackAnswer<PremiumDay>> OfAsync(
        WallsRequest request,
        TradingSession session,
        DateTimeOffset known,
        bool wait,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        bool isAsked = provider.Info.AnyTimeSince is not null;
        if (!isAsked && history.Store is null)
        {
            return new(LookBackAnswer<PremiumDay>.Missing(history.Absence));
        }
        DateTimeOffset through = isAsked ? LastStep(session, known) : LastMinute(session, known);
        Session day = new(request.Symbol, request.Definition.Scope, session, through);
        LookBackKey key = new(request.Symbol, "premium", session.OpensAt, request.Definition.Scope.Text);
        LookBackWork<PremiumDay> work = new(
            held => held.Through >= through,
            (held, token) => isAsked ? FromChainsAsync(day, held, token) : FromStoreAsync(day, held, token)
        );
        return wait ? new(cache.GetAsync(key, work, cancellation)) : new(cache.Peek(key, work));
    }

    /// <summary>The last full step of the session; its open before the first.</summary>
    private static DateTimeOffset LastStep(TradingSession session, DateTimeOffset known)
    {
        DateTimeOffset last = known < session.ClosesAt ? known : session.ClosesAt;
        return last <= session.OpensAt
            ? session.OpensAt
            : session.OpensAt + Step * Math.Floor((last - session.OpensAt) / Step);
    }

    private static DateTimeOffset LastMinute(TradingSession session, DateTimeOffset known)
    {
        DateTimeOffset end = MarketTime.At(session.Date.AddDays(1), TimeOnly.MinValue);
        return MarketTime.MinuteOf(known < end ? known : end);
    }

    private async Task<LookBackAnswer<PremiumDay>> FromChainsAsync(
        Session day,
        PremiumDay? held,
        CancellationToken cancellation
    )
    {
        PremiumDay soFar = held ?? new([], day.Times.OpensAt, 0, StepMinutes);
        var steps = soFar.Steps.ToBuilder();
        ContractCounts? before = null;
        for (DateTimeOffset at = soFar.Through; at <= day.Through; at += Step)
        {
            FetchResult<ChainSnapshot> fetched = await past.ChainAtAsync(day.Symbol, at, cancellation);
            if (fetched.Value is null && fetched.Failure is not (FetchFailure.NoHistory or FetchFailure.NotOffered))
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
        return LookBackAnswer<PremiumDay>.Ready(soFar with { Steps = steps.ToImmutable(), Through = day.Through });
    }

    private static PremiumTraded? TradedSince(ContractCounts before, ChainSnapshot chain, Session day) =>
        PremiumTraded.Between(before, chain, ResolvedScope.IndexesOf(chain.Series, day.Scope, day.Times.OpensAt));

    /// <summary>What was stored since the last step that was read.</summary>
    private async Task<LookBackAnswer<PremiumDay>> FromStoreAsync(
        Session day,
        PremiumDay? held,
        CancellationToken cancellation
    )
    {
        IStore store = history.Store!; // without one it is not asked
        PremiumDay soFar = held ?? new([], day.Times.OpensAt, 0, null);
        var steps = soFar.Steps.ToBuilder();
        int damaged = soFar.DamagedSteps;
        DateTimeOffset from = steps.Count > 0 ? steps[^1].To.AddTicks(1) : day.Times.OpensAt;
        IncrementSums sums = new(store.Chains, day.Scope, day.Times.OpensAt);
        SourceSymbol owner = new(provider.Info.Id, day.Symbol);
        TimeRange range = new(from, day.Through);
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
        return LookBackAnswer<PremiumDay>.Ready(new(steps.ToImmutable(), day.Through, damaged, null));
    }

    /// <summary>What is asked for.</summary>
    private sealed record Session(string Symbol, ExpiryScope Scope, TradingSession Times, DateTimeOffset Through);
}
