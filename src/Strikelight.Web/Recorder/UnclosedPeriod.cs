using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder;

/// <summary>Finds, at a start, since when nothing is there of symbols whose last recorder was not stopped.</summary>
internal sealed class UnclosedPeriod(IStore store, string source, DateTimeOffset now)
{
    private readonly DateTimeOffset _earliest = now - RecordedHours.LookBackMost;

    /// <summary>
    /// Market time since which each symbol is owed; empty where the last period was closed or nothing is known of one.
    /// Null while the store cannot say: ask again.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>?> FindAsync(
        IReadOnlyList<string> symbols,
        CancellationToken cancellation
    )
    {
        Dictionary<string, DateTimeOffset> owed = new(StringComparer.Ordinal);
        Stored<RecorderEvent>? end = await LastEventAsync(cancellation);
        if (IsShut(end?.Fault))
        {
            return null;
        }
        if (end is null or { Value: not null and not { Kind: RecorderEventKind.Start } })
        {
            return owed; // nothing was ever begun, or it was stopped as asked
        }
        Stored<IReadOnlyList<LastRecorded>> last = await store.Chains.LastAsync(source, cancellation);
        if (last.Fault is { } fault)
        {
            return IsShut(fault) ? null : owed; // where a gap began cannot be said: none is claimed
        }
        // Of a log that cannot be read it is not known that it was stopped: as if it had not been.
        DateTimeOffset? begun = end.Value.Value?.Range.From;
        foreach (string symbol in symbols)
        {
            DateTimeOffset? from = Latest(begun, MarketOf(last.Value ?? [], symbol));
            if (from is { } known && known < now)
            {
                owed[symbol] = await AfterGapsAsync(symbol, known, cancellation);
            }
        }
        return owed;
    }

    private static bool IsShut(StoredFault? fault) => fault?.Kind == StoredFaultKind.Unavailable;

    private static DateTimeOffset? MarketOf(IReadOnlyList<LastRecorded> last, string symbol) =>
        last.FirstOrDefault(chain => chain.Owner.Symbol == symbol)?.Market;

    private static DateTimeOffset? Latest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other > one ? other : one;

    private async Task<Stored<RecorderEvent>?> LastEventAsync(CancellationToken cancellation)
    {
        Stored<RecorderEvent>? last = null;
        await foreach (
            Stored<RecorderEvent> found in store.RecorderLog.RangeAsync(
                new(source, ""),
                new(DateTimeOffset.UnixEpoch, now), // a recorder may have run for longer than is looked back
                cancellation
            )
        )
        {
            last = found;
        }
        return last;
    }

    /// <summary>What was said to be a gap already is not said again with another reason.</summary>
    private async Task<DateTimeOffset> AfterGapsAsync(
        string symbol,
        DateTimeOffset from,
        CancellationToken cancellation
    )
    {
        SourceSymbol owner = new(source, symbol);
        DateTimeOffset after = from;
        TimeRange range = new(from > _earliest ? from : _earliest, now);
        await foreach (Stored<RecorderEvent> found in store.RecorderLog.RangeAsync(owner, range, cancellation))
        {
            if (found.Value is { Kind: RecorderEventKind.Gap } gap && gap.Range.To > after)
            {
                after = gap.Range.To;
            }
        }
        return after;
    }
}
