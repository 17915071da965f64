using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Recorder.Levels;

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
        LevelRead recorded,
        ZeroDteOptions options
    )
    {
        ChainLevels levels = chain.Levels(question.Levels);
        ChainSlice slice = ChainSlice.Of(chain.Analysis, levels.Scope);
        HotStrikes hot = HotStrikes.Within(
            levels.Activity,
            levels.SpotUsd,
            levels.SpotUsd * HotStrikes.BandShare,
            options.HotStrikes
        );
        SettlementClock clock = SettlementClock.At(chain.Snapshot, question.Now);
        CandlesView candles = bars.Value is { } known
            ? CandleViews.Of(known, SessionsShown, chain.Snapshot.Header.MarketTime)
            : new() { Reason = bars.Detail };
        ExpectedMoveCone cone = ExpectedMoveCone.Of(slice, MoveAnchor.PreviousClose);
        return new()
        {
            ScopeReason = levels.Scope.EmptyReason,
            Price = ChainFigures.Price(chain.Underlying),
            Definition = ChainFigures.Definition(question.Definition, levels),
            Totals = ChainFigures.Totals(question.Definition, levels),
            Regime = ChainFigures.Regime(question.Definition, levels),
            Levels = ChainFigures.Levels(question.Definition, levels),
            ZeroDteShare = Share(ZeroDteShare.Of(chain.Analysis)),
            MoveUsed = MoveUse(cone),
            Straddle = StraddleViews.Of(StraddleDecay.Of(slice), chain.Snapshot, recorded),
            HotStrikes = [.. hot.Strikes.Select(HotStrike)],
            HotStrikesReason = levels.Scope.EmptyReason ?? (hot.Text.Length > 0 ? hot.Text : null),
            TopStrikes = Top(ChainFigures.Strikes(levels), options.TopStrikes),
            Settlements = [.. clock.Countdowns.Where(countdown => countdown.IsZeroDte).Select(Settlement)],
            NoSettlementReason = clock.NoZeroDte.Length > 0 ? clock.NoZeroDte : null,
            Pressure = PressureViews.Of(Pressure(slice, levels), bars.Value?.Series),
            Candles = candles,
            Cone = ConeViews.Of(cone, candles.Series, chain.Snapshot.Header.MarketTime),
        };
    }

    private static HedgePressure Pressure(ChainSlice slice, ChainLevels levels) =>
        HedgePressure.Compute(slice, levels.Request.PositionsOf(slice.Chain, levels.Request.Sign));

    private static ShareView Share(ZeroDteShare share) =>
        new(
            Known.OrNull(share.OfVolume),
            Known.OrNull(share.OfGamma),
            share.Text.Length > 0 ? share.Text
                : double.IsNaN(share.OfVolume) ? "Nothing has traded yet, or the source does not say."
                : double.IsNaN(share.OfGamma) ? "No open contract has a gamma."
                : null
        );

    private static MoveUseView MoveUse(ExpectedMoveCone cone) =>
        new(
            Known.OrNull(cone.FullMoveUsd),
            Known.OrNull(cone.MovedUsd),
            Known.OrNull(cone.ShareUsed),
            cone.Text.Length > 0 ? cone.Text : null
        );

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

    private static SettlementView Settlement(SettlementCountdown countdown) =>
        new()
        {
            Root = countdown.Series.Root.Root,
            Style = Known.Name(countdown.Style),
            SettlesAt = countdown.Series.SettlesAt,
            SecondsLeft = countdown.Left.TotalSeconds,
            IsHalfDay = countdown.IsHalfDay,
        };
}
