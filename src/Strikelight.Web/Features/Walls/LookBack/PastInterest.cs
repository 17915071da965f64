using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder;
using ContractTable = Strikelight.Store.History.ContractTable;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Open interest of the last day before a chain's: of the history, or of that day's chain.</summary>
/// <remarks>
/// A source that can show any past moment is asked itself. Otherwise the newer of both counts, at equal days the
/// history. What was stored on an earlier day was known on that day.
/// </remarks>
public sealed class PastInterest(LookBackCache cache, IMarketDataProvider provider, IPastChains past, History history)
{
    private const string NoDay = "No earlier day of this symbol is recorded to compare with.";
    private const string NoCounts = "The last chain of the day before says no open interest.";

    /// <summary>The open interest of the day before.</summary>
    /// <param name="symbol">Underlying in our spelling.</param>
    /// <param name="day">The day of the chain that is compared.</param>
    /// <param name="isLive">Whether a live page asks.</param>
    public LookBackAnswer<PriorInterest> Before(string symbol, DateOnly day, bool isLive)
    {
        DateTimeOffset start = MarketTime.At(day, TimeOnly.MinValue);
        LookBackKey key = new(symbol, "interest", start, "");
        LookBackWork<PriorInterest> work = new(_ => true, (_, token) => MakeAsync(symbol, day, start, token));
        return cache.Peek(key, work, isLive);
    }

    private async Task<LookBackAnswer<PriorInterest>> MakeAsync(
        string symbol,
        DateOnly day,
        DateTimeOffset start,
        CancellationToken cancellation
    )
    {
        bool isAnyTime = provider.Info.AnyTimeSince is not null;
        if (isAnyTime || history.Store is not { } store)
        {
            return isAnyTime || provider.RecordedTimes(symbol).Count > 0
                ? await ChainAsync(symbol, start, cancellation)
                : LookBackAnswer<PriorInterest>.Missing(NoDay); // a source without a past is not asked for it
        }
        SourceSymbol owner = new(provider.Info.Id, symbol);
        Stored<RecordedDay> stored = await store.OpenInterest.PreviousDayAsync(owner, day, cancellation);
        if (stored.Fault is not null)
        {
            return LookBackAnswer<PriorInterest>.Failed(LookBackText.Of(stored.Fault));
        }
        DateOnly last = ExchangeCalendar.SessionOnOrBefore(day.AddDays(-1)).Date;
        if (stored.Value is { } found && found.Day >= last)
        {
            return await StoredAsync(store, owner, found.Day, cancellation);
        }
        LookBackAnswer<PriorInterest> chain = await ChainAsync(symbol, start, cancellation);
        return stored.Value is { } older && (chain.Value is null || chain.Value.Day <= older.Day)
            ? await StoredAsync(store, owner, older.Day, cancellation)
            : chain;
    }

    /// <summary>The newest chain that was known when the day began.</summary>
    private async Task<LookBackAnswer<PriorInterest>> ChainAsync(
        string symbol,
        DateTimeOffset start,
        CancellationToken cancellation
    )
    {
        FetchResult<ChainSnapshot> fetched = await past.ChainAtAsync(symbol, start.AddTicks(-1), cancellation);
        if (fetched.Value is not { } chain)
        {
            return fetched.Failure is FetchFailure.NoHistory or FetchFailure.NotOffered
                ? LookBackAnswer<PriorInterest>.Missing(NoDay)
                : LookBackAnswer<PriorInterest>.Failed(fetched.Detail);
        }
        DateOnly day = MarketTime.DateOf(chain.Header.MarketTime);
        return chain.OpenInterest.ContainsAnyExcept(ChainSnapshot.MissingCount)
            ? LookBackAnswer<PriorInterest>.Ready(
                new(day, ContractCounts.Of(chain, chain.OpenInterest), PriorInterest.FromChain)
            )
            : LookBackAnswer<PriorInterest>.Missing(NoCounts);
    }

    private static async Task<LookBackAnswer<PriorInterest>> StoredAsync(
        IStore store,
        SourceSymbol owner,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        ContractCounts.Builder builder = new();
        await foreach (Stored<OpenInterestDay> read in store.OpenInterest.OnAsync(owner, day, cancellation))
        {
            Stored<ContractTable> table = read.Value is { } interest
                ? await store.Chains.ContractsAsync(interest.ContractsHash, cancellation)
                : Stored<ContractTable>.Missing;
            ContractList? contracts = table.Value is { } found ? ChainCodec.ContractsOf(found.Bytes.Span).Value : null;
            if (contracts is null || contracts.Side.Length != read.Value!.Counts.Length)
            {
                StoredFault? fault = read.Fault ?? table.Fault;
                return LookBackAnswer<PriorInterest>.Failed(LookBackText.Of(fault));
            }
            foreach (OptionSeries series in contracts.Series)
            {
                builder.Add(series, contracts.StrikeUsd.AsSpan(), contracts.Side.AsSpan(), read.Value.Counts.AsSpan());
            }
        }
        return LookBackAnswer<PriorInterest>.Ready(new(day, builder.Build(), PriorInterest.FromHistory));
    }
}
