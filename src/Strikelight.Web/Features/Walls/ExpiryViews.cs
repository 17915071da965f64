using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Walls;

/// <summary>Levels, exposure and forward of each expiry date in scope.</summary>
internal static class ExpiryViews
{
    private const double DaysPerYear = 365;

    /// <summary>One view an expiry date, the nearest first.</summary>
    public static IReadOnlyList<ExpiryView> Of(AnalyzedChain chain, ChainLevels levels)
    {
        DateOnly today = MarketTime.DateOf(chain.Snapshot.Header.MarketTime);
        Dictionary<DateOnly, ExposureTotals> totals = levels.ByExpiry.ToDictionary(
            expiry => expiry.Expiry.Expiry,
            expiry => expiry.Totals
        );
        return
        [
            .. levels.Expiries.Select(expiry =>
                One(chain.Analysis, levels, expiry, totals[expiry.Expiry.Expiry], today)
            ),
        ];
    }

    private static ExpiryView One(
        ChainAnalysis analysis,
        ChainLevels levels,
        ExpiryLevels expiry,
        ExposureTotals totals,
        DateOnly today
    )
    {
        double spot = levels.SpotUsd;
        // Of two roots on one date the one that settles last stands for the date: it trades to the end of the day.
        int last = expiry.Expiry.SeriesIndexes.MaxBy(index => analysis.Chain.Series[index].SettlesAt);
        OptionSeries series = analysis.Chain.Series[last];
        SeriesAnalysis shared = analysis.Series[last];
        TradingTime trading = TradingTime.Between(
            analysis.Chain.Header.MarketTime,
            series.SettlesAt,
            analysis.Options.Clock
        );
        ImpliedCarry carry = Carry(shared, spot);
        return new()
        {
            Expiry = expiry.Expiry.Expiry,
            Roots = expiry.Expiry.Roots,
            Days = expiry.Expiry.Expiry.DayNumber - today.DayNumber,
            GexUsdPerPct = Known.OrNull(totals.NetGexUsd),
            GrossGexUsdPerPct = Known.OrNull(totals.GrossGexUsd),
            Volatility = Known.OrNull(shared.AtmVolatility),
            TradingVolatility = Known.OrNull(trading.Restate(shared.AtmVolatility, shared.Time)),
            DaysToSettlement = shared.Time.Years * DaysPerYear,
            TradingMinutes = trading.Minutes,
            ForwardUsd = Known.OrNull(shared.ForwardUsd),
            ForwardOrigin = Known.Name(shared.ForwardOrigin),
            ForwardErrorUsd = Known.OrNull(shared.ForwardErrorUsd),
            ImpliedYieldPerYear = Known.OrNull(carry.YieldPerYear),
            ImpliedCashUsd = Known.OrNull(carry.CashUsd),
            RatePerYear = Known.OrNull(-Math.Log(shared.DiscountFactor) / shared.Time.Years),
            DiscountOrigin = Known.Name(shared.DiscountOrigin),
            CallWall = LevelViews.Strike(expiry.CallWall, spot),
            PutWall = LevelViews.Strike(expiry.PutWall, spot),
            ZeroGamma = expiry.ZeroGamma is { } zero ? LevelViews.Price(zero, spot) : null,
            KingNode = LevelViews.Strike(expiry.KingNode, spot),
            MaxPain = LevelViews.Strike(levels.MaxPain.First(pain => pain.Series == series).Level, spot),
            CallWallsStacked = expiry.CallWallsStacked,
            PutWallsStacked = expiry.PutWallsStacked,
        };
    }

    /// <summary>What the forward says about dividends and borrow, where it is from the expiry's own quotes.</summary>
    private static ImpliedCarry Carry(SeriesAnalysis shared, double spot) =>
        new ForwardEstimate(
            shared.ForwardUsd,
            shared.ForwardErrorUsd,
            shared.ForwardOrigin,
            shared.DiscountFactor,
            shared.DiscountOrigin,
            0
        ).CarryFrom(spot, shared.Time.Years);
}
