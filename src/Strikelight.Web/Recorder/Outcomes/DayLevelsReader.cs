using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Finds the levels of a session as they were first known, and the strikes that were listed.</summary>
/// <remarks>
/// The first recorded minute of the session says them; without minutes the first of at least two stored chains. Where
/// a session has neither, the only chain of the session before stands for it, as of days that were imported after their
/// close. One chain at most is held at a time.
/// </remarks>
internal sealed class DayLevelsReader(IStore store, Func<ChainSnapshot, ChainAnalysis> analyze)
{
    private const string Damaged = "What was recorded then is damaged in the store.";
    private const string OneChain = "One chain of the day is stored, and no single one of the session before it.";

    /// <summary>What is recorded of a session.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public async Task<DayRecording> ReadAsync(
        SourceSymbol owner,
        TradingSession session,
        CancellationToken cancellation
    )
    {
        DayMinutes minutes = await MinutesAsync(owner, session, cancellation);
        DayChains chains = await ChainsAsync(owner, session, cancellation);
        if (minutes.First is { } first)
        {
            ChainSnapshot? listed = chains.FirstAt is { } at ? await ChainAsync(owner, at, cancellation) : null;
            return Of(first, listed, minutes);
        }
        return chains is { Count: > 1, FirstInSessionAt: { } earliest }
            ? await FromChainAsync(owner, earliest, session, FixOrigin.FirstChain, cancellation)
            : await FromSessionBeforeAsync(owner, session, chains, cancellation);
    }

    private async Task<DayRecording> FromSessionBeforeAsync(
        SourceSymbol owner,
        TradingSession session,
        DayChains own,
        CancellationToken cancellation
    )
    {
        TradingSession before = ExchangeCalendar.SessionOnOrBefore(session.Date.AddDays(-1));
        DayChains chains = await ChainsAsync(owner, before, cancellation);
        // One minute at most: where more were recorded than the chain's own, the symbol was polled.
        bool stands = chains is { Count: 1 } && (await MinutesAsync(owner, before, cancellation)).PolledAt.Length <= 1;
        return stands
            ? await FromChainAsync(owner, chains.FirstAt!.Value, session, FixOrigin.SessionBefore, cancellation)
            : new() { Reason = own.Count > 0 ? OneChain : "" };
    }

    private async Task<DayRecording> FromChainAsync(
        SourceSymbol owner,
        DateTimeOffset at,
        TradingSession session,
        FixOrigin origin,
        CancellationToken cancellation
    )
    {
        if (await ChainAsync(owner, at, cancellation) is not { } chain)
        {
            return new() { Reason = Damaged };
        }
        var source = LevelSource.Of(new AnalyzedChain(chain, analyze));
        FixedLevels levels =
            LevelsOf(source.ToMinute(owner), origin) ?? throw new InvalidOperationException("A chain has a spot.");
        if (origin == FixOrigin.SessionBefore)
        {
            bool isForSession = at >= ExchangeCalendar.SessionOn(MarketTime.DateOf(at))?.ClosesAt;
            levels = levels with
            {
                KnownAt = levels.KnownAt > session.OpensAt ? levels.KnownAt : session.OpensAt,
                MoveUsd = isForSession ? levels.MoveUsd : double.NaN,
            };
        }
        return Of(levels, chain, new(null, [], []));
    }

    private static DayRecording Of(FixedLevels levels, ChainSnapshot? listed, DayMinutes minutes) =>
        new()
        {
            Levels = levels,
            PolledAt = minutes.PolledAt,
            SpotUsd = minutes.SpotUsd,
            StrikesUsd = listed is null ? [] : [.. listed.StrikeUsd.ToArray().Distinct()],
            StrikesAt = listed?.Header.MarketTime,
        };

    private async Task<DayMinutes> MinutesAsync(
        SourceSymbol owner,
        TradingSession session,
        CancellationToken cancellation
    )
    {
        FixedLevels? first = null;
        List<DateTimeOffset> times = [];
        List<double> spots = [];
        TimeRange range = new(session.OpensAt, session.ClosesAt);
        await foreach (Stored<LevelMinute> read in store.Levels.RangeAsync(owner, range, cancellation))
        {
            ThrowIfUnavailable(read.Fault);
            if (read.Value is not { } minute || minute.Get(LevelFigureId.SpotUsd) is not { } spot)
            {
                continue; // damaged or without spot: a gap
            }
            first ??= minute.Minute < session.ClosesAt ? LevelsOf(minute, FixOrigin.FirstMinute) : null;
            DateTimeOffset at = TimeOf(minute, LevelFigureId.MarketSeconds);
            if (times.Count == 0 || at > times[^1])
            {
                times.Add(at);
                spots.Add(spot);
            }
        }
        return new(first, [.. times], [.. spots]);
    }

    private static FixedLevels? LevelsOf(LevelMinute minute, FixOrigin origin)
    {
        if (minute.Get(LevelFigureId.SpotUsd) is not { } spot)
        {
            return null;
        }
        DateTimeOffset market = TimeOf(minute, LevelFigureId.MarketSeconds);
        DateTimeOffset received = TimeOf(minute, LevelFigureId.ReceivedSeconds);
        return new(
            origin,
            [
                .. from kind in OutcomeKinds.All
                let price = minute.Get(kind.Figure)
                where price > 0
                select new FixedLevel(kind, price.Value),
            ],
            market,
            received > market ? received : market
        )
        {
            SpotUsd = spot,
            MoveUsd = minute.Get(LevelFigureId.MoveToCloseUsd) is > 0 and var move ? move : double.NaN,
        };
    }

    private static DateTimeOffset TimeOf(LevelMinute minute, ushort seconds) =>
        minute.Minute.AddSeconds(minute.Get(seconds) ?? 0);

    private async Task<DayChains> ChainsAsync(
        SourceSymbol owner,
        TradingSession session,
        CancellationToken cancellation
    )
    {
        int count = 0;
        DateTimeOffset? first = null;
        DateTimeOffset? inSession = null;
        DateTimeOffset midnight = MarketTime.At(session.Date, TimeOnly.MinValue);
        TimeRange day = new(midnight, MarketTime.At(session.Date.AddDays(1), TimeOnly.MinValue).AddTicks(-1));
        await foreach (Stored<TimedChain> read in store.Chains.TimesAsync(owner, day, cancellation))
        {
            ThrowIfUnavailable(read.Fault);
            if (read.Value is { Time.Market: var market })
            {
                count++;
                first ??= market;
                inSession ??= session.Contains(market) ? market : null;
            }
        }
        return new(count, first, inSession);
    }

    private async Task<ChainSnapshot?> ChainAsync(
        SourceSymbol owner,
        DateTimeOffset market,
        CancellationToken cancellation
    )
    {
        Stored<RecordedChain> found = await store.Chains.AtAsync(owner, market, cancellation);
        ThrowIfUnavailable(found.Fault);
        return found.Value?.Decode().Value;
    }

    private static void ThrowIfUnavailable(StoredFault? fault)
    {
        if (fault?.Kind == StoredFaultKind.Unavailable)
        {
            throw new StoreUnavailableException(History.Closed);
        }
    }
}
