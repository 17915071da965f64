using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>Puts together what the page shows of one chain; computes nothing that Core defines.</summary>
internal static class ZeroDteFiguresMaker
{
    private const int SessionsShown = 1;

    /// <summary>The figures of a chain.</summary>
    public static ZeroDteFigures Make(
        ZeroDteQuestion question,
        AnalyzedChain chain,
        FetchResult<PriceBars> bars,
        ZeroDtePast past,
        ZeroDteOptions options
    )
    {
        ChainLevels levels = chain.Levels(question.Levels);
        SessionParts session = chain.Session(question.Levels);
        HotStrikes hot = HotStrikes.Within(
            levels.Activity,
            levels.SpotUsd,
            levels.SpotUsd * HotStrikes.BandShare,
            options.HotStrikes
        );
        var clock = SettlementClock.At(chain.Snapshot, question.Now);
        CandlesView candles = bars.Value is { } known
            ? CandleViews.Of(known, SessionsShown, chain.Snapshot.Header.MarketTime)
            : new() { Reason = bars.Detail };
        return new()
        {
            ScopeReason = levels.Scope.EmptyReason,
            Price = ChainFigures.Price(chain.Underlying),
            Definition = ChainFigures.Definition(question.Definition, levels),
            Totals = ChainFigures.Totals(question.Definition, levels),
            Regime = ChainFigures.Regime(question.Definition, levels),
            Levels = ChainFigures.Levels(question.Definition, levels),
            ZeroDteShare = SessionViews.Share(chain.Share),
            MoveUsed = MoveUseViews.Of(session.FromOpen, chain.Underlying, past.Close),
            Straddle = StraddleViews.Of(session.Straddle, chain.Snapshot.Header.MarketTime, past),
            HotStrikes = [.. hot.Strikes.Select(HotStrike)],
            HotStrikesReason = levels.Scope.EmptyReason ?? (hot.Text.Length > 0 ? hot.Text : null),
            TopStrikes = Top(ChainFigures.Strikes(levels), options.TopStrikes),
            Settlements = SessionViews.Settlements(clock),
            NoSettlementReason = clock.NoZeroDte.Length > 0 ? clock.NoZeroDte : null,
            Pressure = PressureViews.Of(session.Pressure, bars.Value?.Series),
            Candles = candles,
            PutCallRank = PastPutCall.RankOf(past.Minutes, past.PutCall),
            GammaThroughSession = past.Gamma,
            States = past.States,
            Cone = ConeViews.Of(session.FromNow, candles.Series, chain.Snapshot.Header.MarketTime),
        };
    }

    private static HotStrikeView HotStrike(HotStrike strike) =>
        new()
        {
            StrikeUsd = strike.StrikeUsd,
            Larger = strike.Larger is { } side ? Known.Name(side) : null,
            CallVolume = strike.CallVolume,
            PutVolume = strike.PutVolume,
            Volume = strike.Volume,
            DistancePct = 100 * strike.DistanceShare,
        };

    private static IReadOnlyList<StrikeView> Top(IReadOnlyList<StrikeView> strikes, int most) =>
        [
            .. strikes
                .Where(strike => strike.NetGexUsdPerPct is not (null or 0))
                .OrderByDescending(strike => Math.Abs(strike.NetGexUsdPerPct ?? 0))
                .Take(most)
                .OrderBy(strike => strike.StrikeUsd),
        ];
}
