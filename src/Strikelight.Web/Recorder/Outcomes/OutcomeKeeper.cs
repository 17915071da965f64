using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Judges each recorded symbol's session after its close, and at the start those that were missed.</summary>
/// <remarks>
/// One symbol's day at a time, each stored whole or not at all. A day that was judged is not judged again; one that
/// could not be is looked at once more after each start, since an import may have added what was missing.
/// </remarks>
internal sealed partial class OutcomeKeeper : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, DateOnly> _upTo = new(StringComparer.Ordinal);
    private readonly DayJudge _judge;
    private readonly IStore _store;
    private readonly IMarketDataProvider _provider;
    private readonly OutcomeFeed _feed;
    private readonly OutcomeFigures _figures;
    private readonly OutcomeOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<OutcomeKeeper> _logger;

    /// <summary>Takes what a day is judged by and where the judgement goes.</summary>
    public OutcomeKeeper(
        DayJudge judge,
        IStore store,
        IMarketDataProvider provider,
        OutcomeFeed feed,
        OutcomeFigures figures,
        IOptions<OutcomeOptions> options,
        TimeProvider clock,
        ILogger<OutcomeKeeper> logger
    )
    {
        _judge = judge;
        _store = store;
        _provider = provider;
        _feed = feed;
        _figures = figures;
        _options = options.Value;
        _clock = clock;
        _logger = logger;
    }

    private string Source => _provider.Info.Id;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!_options.Enabled)
        {
            return;
        }
        await _judge.ReadyAsync(stoppingToken); // the same recording is judged the same, whenever that is
        using PeriodicTimer timer = new(Tick, _clock);
        do
        {
            await GuardedPassAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>The outer edge of the loop: what fails is logged, counted and due again in a minute.</summary>
    private async Task GuardedPassAsync(CancellationToken cancellation)
    {
        try
        {
            await PassAsync(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            _figures.CountFailure(error.Message);
            Log.PassFailed(_logger, error);
        }
    }

    /// <summary>Judges what is due; what the store or the source cannot say now is due again.</summary>
    private async Task PassAsync(CancellationToken cancellation)
    {
        if (
            _store.State.Kind != StoreStateKind.Open
            || (await _store.Chains.LastAsync(Source, cancellation)).Value is not { } recorded
        )
        {
            return;
        }
        Due[] due = [.. recorded.Select(last => DueOf(last.Owner)).Where(days => days.First <= days.Last)];
        if (due.Length == 0)
        {
            return;
        }
        DayRange range = new(due.Min(days => days.First), due.Max(days => days.Last));
        Dictionary<(string Symbol, DateOnly Day), string> known = await KnownAsync(range, cancellation);
        foreach (Due days in due)
        {
            if (await JudgeSymbolAsync(days, known, cancellation))
            {
                _upTo[days.Owner.Symbol] = days.Last;
            }
        }
    }

    /// <summary>Days of a symbol from the last ones judged, at the start as far back as is caught up.</summary>
    private Due DueOf(SourceSymbol owner)
    {
        DateOnly last = LastDue(_provider.Now(owner.Symbol));
        DateOnly first = _upTo.TryGetValue(owner.Symbol, out DateOnly upTo)
            ? upTo.AddDays(1)
            : last.AddDays(-_options.CatchUpDays);
        return new(owner, first, last);
    }

    /// <summary>The last session that is over and of which the source has all prices.</summary>
    private DateOnly LastDue(DateTimeOffset now)
    {
        DateTimeOffset seen = now - _provider.Info.TypicalDelay - TimeSpan.FromMinutes(_options.DelayMinutes);
        TradingSession session = ExchangeCalendar.SessionOnOrBefore(MarketTime.DateOf(seen));
        return session.ClosesAt <= seen
            ? session.Date
            : ExchangeCalendar.SessionOnOrBefore(session.Date.AddDays(-1)).Date;
    }

    /// <summary>Days that are decided, with the reason of those not judged.</summary>
    private async Task<Dictionary<(string Symbol, DateOnly Day), string>> KnownAsync(
        DayRange range,
        CancellationToken cancellation
    )
    {
        Dictionary<(string Symbol, DateOnly Day), string> known = [];
        await foreach (Stored<DayOutcome> read in _store.Outcomes.ScanAsync(Source, range, cancellation))
        {
            if (read.Value is { Level: OutcomeCodec.DayId } row && OutcomeCodec.Decode(row)?.Verdict is { } verdict)
            {
                known[(row.Owner.Symbol, row.Day)] = verdict.Reason;
            }
        }
        return known;
    }

    /// <summary>Judges a symbol's days up to the last one due; false where some have to wait.</summary>
    private async Task<bool> JudgeSymbolAsync(
        Due due,
        Dictionary<(string Symbol, DateOnly Day), string> known,
        CancellationToken cancellation
    )
    {
        if ((await _store.Chains.DaysAsync(due.Owner, cancellation)).Value is not { } days)
        {
            return false;
        }
        IEnumerable<DateOnly> candidates = days.SelectMany(day =>
                (DateOnly[])[day, ExchangeCalendar.SessionOnOrAfter(day.AddDays(1)).Date]
            )
            .Where(day => day >= due.First && day <= due.Last && ExchangeCalendar.IsSession(day))
            .Distinct()
            .Order();
        foreach (DateOnly day in candidates)
        {
            string? before = known.GetValueOrDefault((due.Owner.Symbol, day));
            if (before != "" && !await JudgeDayAsync(due.Owner, day, before, cancellation))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Outer edge of a day: whatever goes wrong with it, the others go on.</summary>
    private async Task<bool> JudgeDayAsync(
        SourceSymbol owner,
        DateOnly day,
        string? before,
        CancellationToken cancellation
    )
    {
        try
        {
            TradingSession session = ExchangeCalendar.SessionOnOrAfter(day);
            DateTimeOffset now = _provider.Now(owner.Symbol);
            DayJudgement judgement = await _judge.JudgeAsync(owner, session, now, cancellation);
            return judgement.Kind == JudgementKind.Nothing
                || (
                    judgement.Kind == JudgementKind.Decided
                    && await StoreAsync(owner, day, judgement, before, cancellation)
                );
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            _figures.CountFailure($"{owner.Symbol} of {day:yyyy-MM-dd}: {error.Message}");
            Log.Failed(_logger, error, owner.Symbol, day);
            return true;
        }
    }

    /// <summary>Stores a day whole; false where the store does not take it now.</summary>
    private async Task<bool> StoreAsync(
        SourceSymbol owner,
        DateOnly day,
        DayJudgement judgement,
        string? before,
        CancellationToken cancellation
    )
    {
        DayVerdict verdict = judgement.Verdict!; // a decision has one
        if (verdict.Reason == before)
        {
            return true; // still for the same reason: when it was first known stays
        }
        StoreRecord[] records =
        [
            OutcomeCodec.Encode(owner, day, verdict),
            .. judgement.Trials.Select(trial => OutcomeCodec.Encode(owner, trial, verdict.JudgedAt)),
        ];
        if (!_store.TryWrite(new(records), out Task acknowledged))
        {
            return false;
        }
        try
        {
            await acknowledged.WaitAsync(cancellation); // while the store is paused there is nothing else to do
        }
        catch (StoreUnavailableException error)
        {
            Log.NotStored(_logger, owner.Symbol, day, error.Message);
            return false;
        }
        _figures.Count(verdict);
        _feed.Publish();
        Log.Decided(_logger, owner.Symbol, day, verdict.LevelCount, verdict.Reason);
        return true;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Due(SourceSymbol Owner, DateOnly First, DateOnly Last);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Outcomes of {Symbol} on {Day}: {Levels} levels judged. {Reason}")]
        public static partial void Decided(ILogger logger, string symbol, DateOnly day, int levels, string reason);

        [LoggerMessage(2, LogLevel.Error, "Outcomes of {Symbol} on {Day} failed")]
        public static partial void Failed(ILogger logger, Exception error, string symbol, DateOnly day);

        [LoggerMessage(3, LogLevel.Warning, "Outcomes of {Symbol} on {Day} not stored yet: {Reason}")]
        public static partial void NotStored(ILogger logger, string symbol, DateOnly day, string reason);

        [LoggerMessage(4, LogLevel.Error, "Outcomes could not be looked through")]
        public static partial void PassFailed(ILogger logger, Exception error);
    }
}
