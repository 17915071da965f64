using System.Globalization;
using System.Runtime.InteropServices;
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
/// history. Counts that came in after the page's time are none of it; of those of which that is not said, as of an
/// imported file, an earlier day's were known on that day.
/// </remarks>
public sealed class PastInterest(LookBackCache cache, IMarketDataProvider provider, IPastChains past, History history)
{
    private const string NoDay = "No earlier day of this symbol is recorded to compare with.";
    private const string NoCounts = "The last chain of the day before says no open interest.";

    /// <summary>The open interest of the day before.</summary>
    /// <param name="symbol">Underlying in our spelling.</param>
    /// <param name="day">The day of the chain that is compared.</param>
    /// <param name="known">Time of the page: what came in later is not shown.</param>
    /// <param name="isLive">Whether a live page asks.</param>
    public LookBackAnswer<PriorInterest> Before(string symbol, DateOnly day, DateTimeOffset known, bool isLive)
    {
        DateTimeOffset start = MarketTime.At(day, TimeOnly.MinValue);
        LookBackKey key = new(symbol, "interest", start, "");
        LookBackAnswer<PriorInterest> all = Peek(key, DateTimeOffset.MaxValue);
        return all.Value is { } found && found.KnownBy > known
            ? Peek(key with { Definition = known.ToString("O", CultureInfo.InvariantCulture) }, known)
            : all;

        LookBackAnswer<PriorInterest> Peek(LookBackKey of, DateTimeOffset until) =>
            cache.Peek(
                of,
                new LookBackWork<PriorInterest>(_ => true, (_, token) => MakeAsync(symbol, start, until, token)),
                isLive
            );
    }

    private async Task<LookBackAnswer<PriorInterest>> MakeAsync(
        string symbol,
        DateTimeOffset start,
        DateTimeOffset known,
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
        DateOnly day = MarketTime.DateOf(start);
        LookBackAnswer<PriorInterest> stored = await StoredAsync(
            store,
            new(provider.Info.Id, symbol),
            new(day, known),
            cancellation
        );
        DateOnly last = ExchangeCalendar.SessionOnOrBefore(day.AddDays(-1)).Date;
        if (stored.State == LookBackState.Failed || stored.Value?.Day >= last)
        {
            return stored;
        }
        LookBackAnswer<PriorInterest> chain = await ChainAsync(symbol, start, cancellation);
        return stored.Value is { } older && (chain.Value is null || chain.Value.Day <= older.Day) ? stored : chain;
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
            return fetched.IsAbsence
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

    /// <summary>The last day of the history of which something was known.</summary>
    private static async Task<LookBackAnswer<PriorInterest>> StoredAsync(
        IStore store,
        SourceSymbol owner,
        Question asked,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            Stored<RecordedDay> stored = await store.OpenInterest.PreviousDayAsync(owner, asked.Before, cancellation);
            if (stored.Value is not { } found)
            {
                return stored.Fault is { } fault
                    ? LookBackAnswer<PriorInterest>.Failed(LookBackText.Of(fault))
                    : LookBackAnswer<PriorInterest>.Missing(NoDay);
            }
            asked = asked with { Before = found.Day };
            LookBackAnswer<PriorInterest> day = await OnAsync(store, owner, asked, cancellation);
            if (day.State != LookBackState.Missing)
            {
                return day;
            }
        }
    }

    /// <summary>What was known of a day.</summary>
    private static async Task<LookBackAnswer<PriorInterest>> OnAsync(
        IStore store,
        SourceSymbol owner,
        Question asked,
        CancellationToken cancellation
    )
    {
        ContractCounts.Builder builder = new();
        DateTimeOffset? knownBy = null;
        await foreach (Stored<OpenInterestDay> read in store.OpenInterest.OnAsync(owner, asked.Before, cancellation))
        {
            if (read.Value?.ReceivedAt > asked.Known)
            {
                continue;
            }
            Stored<ContractTable> table = read.Value is { } interest
                ? await store.Chains.ContractsAsync(interest.ContractsHash, cancellation)
                : Stored<ContractTable>.Missing;
            ContractList? contracts = table.Value is { } found ? ChainCodec.ContractsOf(found.Bytes.Span).Value : null;
            if (contracts is null || contracts.Side.Length != read.Value!.Counts.Length)
            {
                return LookBackAnswer<PriorInterest>.Failed(LookBackText.Of(read.Fault ?? table.Fault));
            }
            foreach (OptionSeries series in contracts.Series)
            {
                builder.Add(series, contracts.StrikeUsd.AsSpan(), contracts.Side.AsSpan(), read.Value.Counts.AsSpan());
            }
            DateTimeOffset received = read.Value.ReceivedAt ?? DateTimeOffset.MinValue;
            knownBy = received > knownBy ? received : knownBy ?? received;
        }
        return knownBy is { } last
            ? LookBackAnswer<PriorInterest>.Ready(
                new(asked.Before, builder.Build(), PriorInterest.FromHistory) { KnownBy = last }
            )
            : LookBackAnswer<PriorInterest>.Missing(NoDay);
    }

    /// <summary>A day, or the last one before it, and when it is looked at.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Question(DateOnly Before, DateTimeOffset Known);
}
