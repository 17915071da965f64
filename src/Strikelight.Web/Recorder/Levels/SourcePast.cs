using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>Chains of past sessions whose minutes have no levels, from a source that can tell its past.</summary>
/// <remarks>
/// So that percentiles, zero gamma by day and how often moves held are there from the first hour on. A source without
/// a past answers so, and files are caught up by themselves. It rests as long as a chain took: live pages go first.
/// </remarks>
internal sealed class SourcePast(
    IStore store,
    IMarketDataProvider provider,
    IOptions<RecorderOptions> options,
    TimeProvider clock
)
{
    /// <summary>Minutes between two chains of a session, by the clock; the first and the last minute besides.</summary>
    internal const int StepMinutes = 30;

    /// <summary>Sessions to look into, the newest first.</summary>
    public IEnumerable<TradingSession> Sessions()
    {
        if (options.Value.PastSessions == 0 || provider.Info.Kind == ProviderKind.Recorded)
        {
            return [];
        }
        DateTimeOffset now = MarketNow.Of(provider);
        return ExchangeCalendar
            .LatestSessions(now, options.Value.PastSessions + 1)
            .Where(session => RecordedHours.IsOver(session, now - provider.Info.TypicalDelay))
            .OrderByDescending(session => session.OpensAt)
            .Take(options.Value.PastSessions);
    }

    /// <summary>The chains of a session; null where the source failed.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public async IAsyncEnumerable<ChainSnapshot?> ChainsAsync(
        TradingSession session,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        foreach (string symbol in options.Value.SymbolList())
        {
            foreach (DateTimeOffset at in await MissingAsync(symbol, session, cancellation))
            {
                long started = clock.GetTimestamp();
                FetchResult<ChainSnapshot> fetched = await provider.GetChainAsync(symbol, at, cancellation);
                if (fetched.Failure is FetchFailure.NoHistory or FetchFailure.UnknownSymbol)
                {
                    break;
                }
                if (fetched.Value is not { } chain || MarketTime.MinuteOf(chain.Header.MarketTime) == at)
                {
                    yield return fetched.Value;
                }
                await Task.Delay(clock.GetElapsedTime(started), clock, cancellation);
            }
        }
    }

    /// <summary>First and last minute of a session and each half hour between.</summary>
    internal static IEnumerable<DateTimeOffset> Times(TradingSession session)
    {
        yield return session.OpensAt.AddMinutes(1); // at the open itself little has traded
        for (
            DateTimeOffset at = session.OpensAt.AddMinutes(StepMinutes);
            at < session.ClosesAt;
            at = at.AddMinutes(StepMinutes)
        )
        {
            yield return at;
        }
        yield return session.ClosesAt.AddMinutes(-1);
    }

    private async Task<List<DateTimeOffset>> MissingAsync(
        string symbol,
        TradingSession session,
        CancellationToken cancellation
    )
    {
        List<DateTimeOffset> missing = [.. Times(session)];
        SourceSymbol owner = new(provider.Info.Id, symbol);
        await foreach (
            Stored<LevelMinute> read in store.Levels.RangeAsync(
                owner,
                new(session.OpensAt, session.ClosesAt),
                cancellation
            )
        )
        {
            History.ThrowIfClosed(read.Fault);
            missing.Remove(read.Value?.Minute ?? read.Fault?.At ?? default);
        }
        return missing;
    }
}
