using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>Looks up what the page shows of a symbol's past: what is there, while the rest is worked out.</summary>
public sealed class ZeroDteLookBack(
    IMarketDataProvider provider,
    LevelDays levelDays,
    PastClose pastClose,
    PastPutCall pastPutCall,
    PastSession pastSession
)
{
    private const int GridStrikesMost = 30;

    /// <summary>The past of a chain's symbol; nothing that came to be known later is in it.</summary>
    /// <param name="request">The page.</param>
    /// <param name="question">What is asked of the chain.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task<ZeroDtePast> OfAsync(
        ZeroDteRequest request,
        ZeroDteQuestion question,
        AnalyzedChain chain,
        CancellationToken cancellation
    )
    {
        ChainHeader header = chain.Snapshot.Header;
        bool isLive = request.At is null;
        TradingSession session = ExchangeCalendar.LatestSession(header.MarketTime);
        LevelRead minutes = await levelDays.ReadAsync(
            header.Symbol,
            session,
            question.Now,
            StraddleViews.Figures,
            cancellation
        );
        LookBackAnswer<CloseMove>? close =
            session.Contains(header.MarketTime) && chain.Levels(question.Levels).ExpectedMove.Series is { } series
                ? pastClose.Of(header.Symbol, series, CloseBefore(session), isLive)
                : null;
        DateTimeOffset known = PastKnowledge.Until(provider, chain.NewestTime, question.Now);
        LookBackAnswer<SessionSteps> steps = pastSession.Of(header.Symbol, question.Definition, session, known, isLive);
        return new(
            minutes,
            close,
            pastPutCall.Before(header.Symbol, session, isLive),
            SessionGridViews.Of(
                steps,
                session,
                known,
                chain.Levels(question.Levels).ByStrike.StrikeUsd,
                GridStrikesMost
            ),
            steps,
            known
        );
    }

    private static DateTimeOffset CloseBefore(TradingSession session) =>
        ExchangeCalendar.SessionOnOrBefore(session.Date.AddDays(-1)).ClosesAt;
}
