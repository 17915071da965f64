using Strikelight.Core.Calendar;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Features.DayLevels.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>Makes the view of the history page from stored minutes.</summary>
public sealed class HistoryQuery(
    IMarketDataProvider provider,
    MarketBoard board,
    LevelDays levels,
    Recorder.History history
)
{
    private const string Recordings = "No recording of this symbol falls into the market hours of these sessions.";
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(400);

    /// <summary>The recorded days known now, or at the request's past time.</summary>
    public async Task<HistoryView> RunAsync(HistoryRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        DateTimeOffset now = request.At ?? provider.Now(request.Symbol);
        TradingSession[] sessions = ExchangeCalendar.LatestSessions(now, request.Sessions);
        List<HistoryDay> days = [];
        bool isFailed = false;
        foreach (TradingSession session in sessions)
        {
            LevelEnds? ends = await levels.EndsAsync(request.Symbol, session, now, HistoryDays.Figures, cancellation);
            isFailed |= ends is null && history.Store is not null;
            if (ends is not null && HistoryDays.Of(ends, now) is { } day)
            {
                days.Add(day);
            }
        }
        return new()
        {
            Request = request,
            Symbol = request.Symbol,
            Name = provider.NameOf(request.Symbol),
            Source = provider.Info.Id,
            SourceKind = Known.Name(provider.Info.Kind),
            State = isFailed
                ? new(ViewState.Failed, Recorder.History.Closed)
                : await StateAsync(request, days.Count > 0, now, cancellation),
            MarketNow = now,
            From = sessions[0].Date,
            To = sessions[^1].Date,
            MissingDays = Missing(sessions, days, now),
            Days = isFailed ? [] : HistoryColumns.Sorted(days, request.Sort),
        };
    }

    /// <summary>Sessions since the first recorded day that are over and have no record.</summary>
    private static int Missing(TradingSession[] sessions, List<HistoryDay> days, DateTimeOffset now) =>
        sessions.Count(session =>
            days.Count > 0
            && session.Date > days[0].Day
            && session.ClosesAt <= now
            && !days.Exists(day => day.Day == session.Date)
        );

    private async Task<ViewState> StateAsync(
        HistoryRequest request,
        bool hasDays,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (hasDays)
        {
            return request.At is null
                ? new(ViewState.Ready, "")
                : new(ViewState.Past, $"As it stood at {Format.MarketDateTime(now)}.");
        }
        SymbolState symbol = board.Peek(request.Symbol);
        return symbol.Failure == FetchFailure.UnknownSymbol ? new(ViewState.Unknown, symbol.FailureDetail)
            : history.Store is not { } store ? new(HistoryView.Empty, history.Absence)
            : provider.Info.Kind == ProviderKind.Recorded ? new(HistoryView.Empty, Recordings)
            : new(HistoryView.Empty, await NothingYetAsync(store, request, now, cancellation));
    }

    private async Task<string> NothingYetAsync(
        IStore store,
        HistoryRequest request,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        DateTimeOffset? began = null;
        TimeRange range = new(now - LookBack, now);
        SourceSymbol source = new(provider.Info.Id, "");
        await foreach (Stored<RecorderEvent> found in store.RecorderLog.RangeAsync(source, range, cancellation))
        {
            if (found.Value is { Kind: RecorderEventKind.Start } start)
            {
                began = start.Range.From;
                break;
            }
        }
        string since = began is { } at
            ? $"the recorder began at {Format.MarketDateTime(at)}"
            : "the recorder had not begun";
        return $"No recorded day of {request.Symbol} in the last {request.Sessions} sessions; {since}. "
            + "A symbol is recorded in market hours while it is followed or looked at.";
    }
}
