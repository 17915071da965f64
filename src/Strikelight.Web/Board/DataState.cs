using Strikelight.Core.Calendar;
using Strikelight.Providers;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Board;

/// <summary>Judges how the data of a symbol stand: by their market time, not by when they were received.</summary>
public static class DataState
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>The state with its sentence.</summary>
    public static ViewState Of(SymbolState state, ProviderInfo source, DateTimeOffset now, bool past)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(source);
        if (state.Chain is not { } chain)
        {
            return state.Failure switch
            {
                FetchFailure.None => new(ViewState.Loading, "The first data are on their way."),
                FetchFailure.UnknownSymbol => new(ViewState.Unknown, state.FailureDetail),
                _ => new(ViewState.Failed, state.FailureDetail),
            };
        }
        DateTimeOffset marketTime = chain.Snapshot.Header.MarketTime;
        if (state.IsStored)
        {
            return new(ViewState.Stored, StoredText(marketTime, state.FailureDetail));
        }
        if (state.Failure != FetchFailure.None)
        {
            return new(
                ViewState.Failed,
                $"Last good data of {Format.MarketDateTime(marketTime)}. {state.FailureDetail}"
            );
        }
        if (past || source.Kind == ProviderKind.Recorded)
        {
            return new(ViewState.Past, $"As it stood at {Format.MarketDateTime(marketTime)}.");
        }
        return Live(source, now, marketTime);
    }

    private static string StoredText(DateTimeOffset marketTime, string failure)
    {
        string answer = failure.Length > 0 ? $"has not answered: {failure}" : "has not answered yet.";
        return $"As of {Format.MarketDateTime(marketTime)}, from this server's history; the source {answer}";
    }

    private static ViewState Live(ProviderInfo source, DateTimeOffset now, DateTimeOffset marketTime)
    {
        if (!ExchangeCalendar.IsTraded(now))
        {
            MarketStatus status = MarketStatus.At(now);
            string why = status.HolidayName is { } holiday ? $" ({holiday})" : "";
            return new(
                ViewState.Closed,
                $"The market is closed{why}; next session {Format.MarketDateTime(status.OpensAt)}."
            );
        }
        TimeSpan due = source.TypicalDelay + 2 * (source.PollInterval ?? TimeSpan.Zero) + Tolerance;
        if (now - marketTime > due)
        {
            return new(ViewState.Stale, "The source answers, but its quotes stand still.");
        }
        return source.TypicalDelay > TimeSpan.Zero
            ? new(ViewState.Delayed, $"About {source.TypicalDelay.TotalMinutes:F0} minutes behind the market.")
            : new(ViewState.Ready, "");
    }
}
