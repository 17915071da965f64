using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Walls.View;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Looks up what the walls page shows of the past: a live page what is there, a past page all of it.</summary>
public sealed class WallsLookBack(
    IMarketDataProvider provider,
    PastGamma gamma,
    PastInterest interest,
    PastPremium premium
)
{
    /// <summary>Minutes before the page's time of which the exposure by strike is shown.</summary>
    public static IReadOnlyList<int> Minutes { get; } = [1, 5, 15, 30, 60];

    /// <summary>The view of the past of a page.</summary>
    /// <param name="request">The page.</param>
    /// <param name="chain">Its chain.</param>
    /// <param name="levels">The levels it shows.</param>
    /// <param name="now">Its clock; nothing that came to be known later is shown.</param>
    /// <param name="cancellation">Ends the wait of a past page.</param>
    public async Task<WallsLookBackView> OfAsync(
        WallsRequest request,
        AnalyzedChain chain,
        ChainLevels levels,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(levels);
        // In this order they are worked out: what takes longest last.
        OiChangeView change = await InterestAsync(request, chain, levels, cancellation);
        IReadOnlyList<GexLookBackView> strikes = request.LookBack
            ? await StrikesAsync(request, chain, levels, cancellation)
            : [];
        return new(strikes, change, await PremiumAsync(request, chain, now, cancellation));
    }

    private async Task<IReadOnlyList<GexLookBackView>> StrikesAsync(
        WallsRequest request,
        AnalyzedChain chain,
        ChainLevels levels,
        CancellationToken cancellation
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
                    ? await gamma.AtAsync(request, asked, settles, request.At is not null, cancellation)
                    : LookBackAnswer<PastStrikes>.Missing("The session had not opened.");
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

    private async Task<OiChangeView> InterestAsync(
        WallsRequest request,
        AnalyzedChain chain,
        ChainLevels levels,
        CancellationToken cancellation
    )
    {
        DateOnly day = MarketTime.DateOf(chain.Snapshot.Header.MarketTime);
        LookBackAnswer<PriorInterest> before = await interest.BeforeAsync(
            request.Symbol,
            day,
            request.At is not null,
            cancellation
        );
        return LookBackViews.Interest(before, chain.Snapshot, levels);
    }

    private async Task<NetPremiumView> PremiumAsync(
        WallsRequest request,
        AnalyzedChain chain,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        DateTimeOffset newest = chain.NewestTime;
        if (ExchangeCalendar.SessionOn(MarketTime.DateOf(newest)) is not { } session)
        {
            return LookBackViews.NoPremium("The chain is not of a trading day.");
        }
        // The source's own past is as old as its data; what was recorded may have come later than its market time.
        DateTimeOffset known = provider.Info.AnyTimeSince is not null ? newest : now;
        LookBackAnswer<PremiumDay> day = await premium.OfAsync(
            request,
            session,
            known,
            request.At is not null,
            cancellation
        );
        return LookBackViews.Premium(day, session, newest, known);
    }
}
