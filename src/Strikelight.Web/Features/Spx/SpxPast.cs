using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.Spx;

/// <summary>Reads finished sessions: recorded minutes from the store, daily bars from the source.</summary>
public sealed class SpxPast(LevelDays levels, UpstreamCache upstream, History history, IOptions<SpxOptions> options)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What is read of each recorded day: all that a move and zero gamma need.</summary>
    private static readonly LevelFigureSet Figures = new(
        LevelFigureId.SpotUsd,
        LevelFigureId.ZeroGammaUsd,
        LevelFigureId.GexUsdPerPct,
        LevelFigureId.ExpectedMoveUsd,
        LevelFigureId.SettlementDays
    );

    /// <summary>The sessions that were over and known at the page's time.</summary>
    internal async Task<PastSessions> ReadAsync(SpxQuestion question, CancellationToken cancellation)
    {
        int sessions = options.Value.HistorySessions;
        (List<LevelDay> recorded, bool isFailed) = await RecordedAsync(question, sessions, cancellation);
        FetchResult<PriceBars> bars = await upstream.CandlesAsync(
            question.Chain,
            Day,
            sessions + options.Value.RealisedSessions + 1,
            question.Request.At is null,
            cancellation
        );
        CandleSeries? daily = bars.Value is { } known
            ? Finished(known.Series, question.Chain.Snapshot.Header.MarketTime)
            : null;
        return new()
        {
            Sessions = sessions,
            Recorded = recorded,
            Reason =
                recorded.Count > 0 ? ""
                : history.Store is null ? history.Absence
                : isFailed ? History.Closed
                : $"No finished session of {question.Request.Symbol} is recorded in the last {sessions}.",
            RealisedSessions = options.Value.RealisedSessions,
            Daily = daily is { Count: > 0 } ? daily : null,
            DailyReason =
                daily is { Count: > 0 } ? ""
                : bars.Detail is { Length: > 0 } why ? why
                : "There are no bars.",
        };
    }

    private async Task<(List<LevelDay> Days, bool IsFailed)> RecordedAsync(
        SpxQuestion question,
        int sessions,
        CancellationToken cancellation
    )
    {
        ChainHeader header = question.Chain.Snapshot.Header;
        List<LevelDay> days = [];
        bool isFailed = false;
        foreach (TradingSession session in ExchangeCalendar.LatestSessions(question.Now, sessions))
        {
            if (session.ClosesAt > question.Now)
            {
                continue; // it is not over, so nothing is known of how it ends
            }
            LevelEnds? ends = await levels.EndsAsync(header.Symbol, session, question.Now, Figures, cancellation);
            isFailed |= ends is null && history.Store is not null;
            if (ends?.Day is { } day)
            {
                days.Add(day);
            }
        }
        return (days, isFailed);
    }

    private static CandleSeries Finished(CandleSeries daily, DateTimeOffset now)
    {
        int count = daily.Count;
        while (
            count > 0
            && ExchangeCalendar.SessionOnOrBefore(MarketTime.DateOf(daily.StartUnixSeconds[count - 1])).ClosesAt > now
        )
        {
            count--;
        }
        return daily[..count];
    }
}
