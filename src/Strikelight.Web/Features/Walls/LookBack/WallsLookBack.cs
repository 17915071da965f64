using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Looks up what the walls page shows of the past: what is there, while the rest is worked out.</summary>
public sealed class WallsLookBack(
    IMarketDataProvider provider,
    PastGamma gamma,
    PastInterest interest,
    PastPremium premium,
    ComparisonCache compared
)
{
    /// <summary>Minutes before the page's time of which the exposure by strike is shown.</summary>
    public static IReadOnlyList<int> Minutes { get; } = [1, 5, 15, 30, 60];

    /// <summary>The view of the past of a page.</summary>
    /// <param name="request">The page.</param>
    /// <param name="chain">Its chain.</param>
    /// <param name="levels">The levels it shows.</param>
    /// <param name="now">Its clock; nothing that came to be known later is shown.</param>
    public WallsLookBackView Of(WallsRequest request, AnalyzedChain chain, ChainLevels levels, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(levels);
        // In this order they are worked out: what takes longest last.
        DateOnly today = MarketTime.DateOf(chain.Snapshot.Header.MarketTime);
        LookBackAnswer<PriorInterest> before = interest.Before(request.Symbol, today, now, request.At is null);
        List<LookBackState> states = [before.State];
        IReadOnlyList<GexLookBackView> strikes = request.LookBack ? Strikes(request, chain, levels, states) : [];
        NetPremiumView net = Premium(request, chain, now, states);
        return new(strikes, LookBackViews.Interest(before, levels, Compare), net) { States = states };

        OpenInterestChanges Compare(PriorInterest day) => compared.Of(day, chain.Snapshot, levels);
    }

    private List<GexLookBackView> Strikes(
        WallsRequest request,
        AnalyzedChain chain,
        ChainLevels levels,
        List<LookBackState> states
    )
    {
        DateTimeOffset minute = MarketTime.MinuteOf(KnownAt(chain));
        TradingSession? session = ExchangeCalendar.SessionOn(MarketTime.DateOf(chain.NewestTime));
        bool settles = levels.Request.Now is not null;
        List<GexLookBackView> views = [];
        foreach (int minutes in Minutes)
        {
            DateTimeOffset asked = minute.AddMinutes(-minutes);
            LookBackAnswer<PastStrikes> answer =
                session is { } open && asked >= open.OpensAt
                    ? gamma.At(request, asked, settles)
                    : LookBackAnswer<PastStrikes>.Missing("The session had not opened.");
            states.Add(answer.State);
            views.Add(LookBackViews.Strikes(minutes, answer, chain.NewestTime, levels.ByStrike.StrikeUsd));
        }
        return views;
    }

    /// <summary>
    /// When the page's newest data were known here: of a source that is late, later than their market time.
    /// </summary>
    private DateTimeOffset KnownAt(AnalyzedChain chain)
    {
        ChainHeader header = chain.Snapshot.Header;
        return provider.Info.AnyTimeSince is null && header.ReceivedAt > chain.NewestTime
            ? header.ReceivedAt
            : chain.NewestTime;
    }

    private NetPremiumView Premium(
        WallsRequest request,
        AnalyzedChain chain,
        DateTimeOffset now,
        List<LookBackState> states
    )
    {
        DateTimeOffset newest = chain.NewestTime;
        if (ExchangeCalendar.SessionOn(MarketTime.DateOf(newest)) is not { } session)
        {
            return LookBackViews.NoPremium("The chain is not of a trading day.");
        }
        DateTimeOffset known = PastKnowledge.Until(provider, newest, now);
        LookBackAnswer<PremiumDay> day = premium.Of(request, session, known);
        states.Add(day.State);
        return LookBackViews.Premium(day, session, newest, known);
    }
}
