using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Web.Board;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Pages.Levels;

/// <summary>What pages show of a chain's levels under a definition; every page takes it here.</summary>
internal static class ChainFigures
{
    /// <summary>The price with its change.</summary>
    public static PriceView Price(UnderlyingQuote quote) =>
        new(quote.PriceUsd, quote.PreviousCloseUsd, quote.ChangeUsd, quote.ChangePct, quote.LastTradeAt, 2);

    /// <summary>Which definitions the figures follow.</summary>
    public static DefinitionView Definition(LevelDefinition definition, ChainLevels levels) =>
        new(
            SignConventions.Name(definition.Sign),
            SignConventions.Explanation(definition.Sign),
            WallMeasures.Name(definition.Measure),
            definition.Scope.Text,
            levels.ByExpiry.Length,
            LevelDefinitionUrl.NameOf(definition.Model),
            DefinitionText.OfModel(definition.Model),
            "USD of delta per 1 % move of the underlying"
        );

    /// <summary>Sums over the scope.</summary>
    public static TotalsView Totals(LevelDefinition definition, ChainLevels levels)
    {
        ExposureTotals own = levels.Totals;
        bool published = definition.Model == GammaModel.Published;
        StrikeActivity activity = levels.Activity;
        return new()
        {
            GexUsdPerPct = Known.OrNull(published ? levels.Published.TotalGexUsd : own.NetGexUsd),
            CallGexUsdPerPct = Known.OrNull(published ? levels.Published.CallGexUsd : own.CallGexUsd),
            PutGexUsdPerPct = Known.OrNull(published ? levels.Published.PutGexUsd : own.PutGexUsd),
            GrossGexUsdPerPct = Known.OrNull(
                published ? levels.Published.CallGexUsd - levels.Published.PutGexUsd : own.GrossGexUsd
            ),
            DexUsd = Known.OrNull(own.DexUsd),
            VannaUsdPerVolPoint = Known.OrNull(own.VannaUsdPerVolPoint),
            CharmUsdPerDay = Known.OrNull(own.CharmUsdPerCalendarDay),
            CallVolume = Known.OrNull(activity.Calls.Volume.Total),
            PutVolume = Known.OrNull(activity.Puts.Volume.Total),
            CallOi = Known.OrNull(activity.Calls.OpenInterest.Total),
            PutOi = Known.OrNull(activity.Puts.OpenInterest.Total),
            CallPremiumUsd = Known.OrNull(levels.Premium.CallUsd),
            PutPremiumUsd = Known.OrNull(levels.Premium.PutUsd),
            PutCallVolume = levels.PutCall.ByVolume,
            PutCallOi = levels.PutCall.ByOpenInterest,
            PutCallPremium = levels.PutCall.ByPremium,
            ZeroDteGexShare = ZeroDteShare(levels),
        };
    }

    /// <summary>How much of the scope's gross exposure is gone after the session's settlement.</summary>
    private static double? ZeroDteShare(ChainLevels levels) =>
        Known.OrNull(
            levels
                .ByExpiry.Where(expiry => expiry.Expiry.Expiry == levels.Scope.SessionDate)
                .Sum(expiry => expiry.Totals.GrossGexUsd) / levels.Totals.GrossGexUsd
        );

    /// <summary>The regime, and where spot stands in it.</summary>
    public static RegimeView Regime(LevelDefinition definition, ChainLevels levels)
    {
        double spot = levels.SpotUsd;
        LevelResult zero = ZeroGamma(definition, levels);
        double atSpot =
            definition.Model == GammaModel.Own ? levels.ZeroGamma.GexAtSpotUsd : levels.Published.TotalGexUsd;
        double distance = zero.PriceUsd - spot;
        double moves = GammaRegime.MovesTo(zero, levels);
        double low = levels.PutWall.PriceUsd;
        double high = levels.CallWall.PriceUsd;
        return new(
            GammaRegime.Of(definition.Sign, atSpot, moves),
            Known.OrNull(atSpot),
            Known.OrNull(distance),
            Known.OrNull(100 * distance / spot),
            Known.OrNull(moves),
            high > low ? Known.OrNull((spot - low) / (high - low)) : null
        );
    }

    /// <summary>All levels.</summary>
    public static LevelsView Levels(LevelDefinition definition, ChainLevels levels)
    {
        double spot = levels.SpotUsd;
        LevelResult zero = ZeroGamma(definition, levels);
        MaxPainResult? pain = levels.MaxPain.OrderBy(result => result.Series.SettlesAt).FirstOrDefault();
        LevelResult noPain = LevelResult.None(
            NoLevelReason.EmptyScope,
            levels.Scope.EmptyReason ?? "No expiry is in scope."
        );
        return new()
        {
            ZeroGamma = LevelViews.Price(zero, spot),
            ZeroGammaAll =
                definition.Model == GammaModel.Own ? levels.ZeroGamma.RootsUsd
                : zero.HasLevel ? [zero.PriceUsd]
                : [],
            CallWall = LevelViews.Strike(levels.CallWall, spot),
            PutWall = LevelViews.Strike(levels.PutWall, spot),
            VolumeCallWall = LevelViews.Strike(levels.ClassicCallWall, spot),
            VolumePutWall = LevelViews.Strike(levels.ClassicPutWall, spot),
            NetVolumePivot = LevelViews.Price(levels.NetVolumePivot.Level, spot),
            NetVolumePivotAll = levels.NetVolumePivot.AllUsd,
            KingNode = LevelViews.Strike(levels.KingNode, spot),
            AbsoluteGamma = LevelViews.Strike(levels.AbsoluteGamma, spot),
            MaxPain = LevelViews.Strike(pain?.Level ?? noPain, spot),
            MaxPainExpiry = pain?.Series.Expiry,
            MostValuableStrike = LevelViews.Strike(levels.MostValuableStrike.Level, spot),
            ExpectedMoveUsd = LevelViews.Move(levels.ExpectedMove, levels.MoveToCloseUsd),
        };
    }

    /// <summary>Exposure and activity by strike, ascending, all strikes of the scope.</summary>
    public static IReadOnlyList<StrikeView> Strikes(ChainLevels levels)
    {
        ExposureByStrike gex = levels.ByStrike;
        SideActivity calls = levels.Activity.Calls;
        SideActivity puts = levels.Activity.Puts;
        List<StrikeView> strikes = new(gex.Count);
        for (int i = 0; i < gex.Count; i++)
        {
            strikes.Add(
                new()
                {
                    StrikeUsd = gex.StrikeUsd[i],
                    CallGexUsdPerPct = Known.OrNull(gex.CallGexUsd[i]),
                    PutGexUsdPerPct = Known.OrNull(gex.PutGexUsd[i]),
                    NetGexUsdPerPct = Known.OrNull(gex.NetGexUsd[i]),
                    CallOi = Known.OrNull(calls.OpenInterest.ByStrike[i]),
                    PutOi = Known.OrNull(puts.OpenInterest.ByStrike[i]),
                    CallVolume = Known.OrNull(calls.Volume.ByStrike[i]),
                    PutVolume = Known.OrNull(puts.Volume.ByStrike[i]),
                    CallPremiumUsd = Known.OrNull(calls.PremiumUsd.ByStrike[i]),
                    PutPremiumUsd = Known.OrNull(puts.PremiumUsd.ByStrike[i]),
                }
            );
        }
        return strikes;
    }

    /// <summary>Expiry dates of a chain that are not settled.</summary>
    public static IReadOnlyList<DateOnly> Listed(ChainSnapshot chain) =>
        [
            .. chain
                .Series.Where(series => !series.IsSettledAt(chain.Header.MarketTime))
                .Select(series => series.Expiry)
                .Distinct(),
        ];

    private static LevelResult ZeroGamma(LevelDefinition definition, ChainLevels levels) =>
        definition.Model == GammaModel.Own ? levels.ZeroGamma.Level : levels.Published.Flip;
}
