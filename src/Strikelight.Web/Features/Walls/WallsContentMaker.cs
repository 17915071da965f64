using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.Walls;

/// <summary>Puts together what the walls page shows; computes nothing that Core defines.</summary>
internal static class WallsContentMaker
{
    /// <summary>The content of a chain under the request's definitions.</summary>
    public static WallsContent Make(
        WallsRequest request,
        AnalyzedChain chain,
        ChainLevels levels,
        ImmutableArray<AlertCondition> alerts,
        CandlesView candles
    )
    {
        double spot = levels.SpotUsd;
        LevelResult zero = request.Definition.Model == GammaModel.Own ? levels.ZeroGamma.Level : levels.Published.Flip;
        return new()
        {
            Price = Price(chain.Underlying),
            Contracts = Contracts(chain, levels),
            Definition = Definition(request, levels),
            Rates = RatesViews.Of(chain.Analysis),
            Totals = Totals(request, levels),
            Regime = Regime(request, levels, zero),
            Levels = Levels(request, levels, zero),
            Bands =
            [
                LevelViews.Band("callWall", levels.CallWallBand),
                LevelViews.Band("putWall", levels.PutWallBand),
                LevelViews.Band("zeroGamma", levels.ZeroGammaBand),
            ],
            Alerts = [.. alerts.Select(Alert)],
            Expiries = ExpiryViews.Of(chain, levels),
            Strikes = Strikes(levels),
            Profile = new(levels.ZeroGamma.Profile.SpotUsd, levels.ZeroGamma.Profile.GexUsd),
            Unusual = [.. levels.Unusual.Select(Unusual)],
            GexGrid = Grid(levels.GexGrid, (value, _) => value),
            PremiumGrid = Grid(levels.CallPremiumGrid, (calls, i) => calls - levels.PutPremiumGrid.Values[i]),
            Candles = candles,
            Surface = WallsSurfaceViews.Of(chain.Quoted),
            ListedExpiries =
            [
                .. chain
                    .Snapshot.Series.Where(series => !series.IsSettledAt(chain.Snapshot.Header.MarketTime))
                    .Select(series => series.Expiry)
                    .Distinct(),
            ],
        };
    }

    private static PriceView Price(UnderlyingQuote quote) =>
        new(quote.PriceUsd, quote.PreviousCloseUsd, quote.ChangeUsd, quote.ChangePct, quote.LastTradeAt, 2);

    private static ContractsView Contracts(AnalyzedChain chain, ChainLevels levels)
    {
        ChainCounts counts = chain.Snapshot.Counts;
        Dictionary<VolStatus, int> volatility = [];
        for (int i = 0; i < chain.Snapshot.Count; i++)
        {
            if (chain.Snapshot.Status[i] == ContractStatus.Used)
            {
                VolStatus status = chain.Analysis.Status[i];
                volatility[status] = volatility.GetValueOrDefault(status) + 1;
            }
        }
        return new(
            counts.InFeed,
            counts.Used,
            counts.Refused.ToDictionary(pair => Known.Name(pair.Key), pair => pair.Value, StringComparer.Ordinal),
            counts.Quotes.ToDictionary(pair => Known.Name(pair.Key), pair => pair.Value, StringComparer.Ordinal),
            volatility.ToDictionary(pair => Known.Name(pair.Key), pair => pair.Value, StringComparer.Ordinal),
            Known.OrNull(levels.Totals.Coverage.Share),
            levels.Totals.Coverage.UncoveredContracts,
            Known.OrNull(chain.Vendor.MedianDifference)
        );
    }

    private static DefinitionView Definition(WallsRequest request, ChainLevels levels) =>
        new(
            SignConventions.Name(request.Definition.Sign),
            SignConventions.Explanation(request.Definition.Sign),
            WallMeasures.Name(request.Definition.Measure),
            request.Definition.Scope.Text,
            levels.ByExpiry.Length,
            LevelDefinitionUrl.NameOf(request.Definition.Model),
            DefinitionText.OfModel(request.Definition.Model),
            "USD of delta per 1 % move of the underlying"
        );

    private static TotalsView Totals(WallsRequest request, ChainLevels levels)
    {
        ExposureTotals own = levels.Totals;
        bool published = request.Definition.Model == GammaModel.Published;
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

    private static RegimeView Regime(WallsRequest request, ChainLevels levels, LevelResult zero)
    {
        double spot = levels.SpotUsd;
        double atSpot =
            request.Definition.Model == GammaModel.Own ? levels.ZeroGamma.GexAtSpotUsd : levels.Published.TotalGexUsd;
        double distance = zero.PriceUsd - spot;
        double moves = GammaRegime.MovesTo(zero, levels);
        double low = levels.PutWall.PriceUsd;
        double high = levels.CallWall.PriceUsd;
        return new(
            GammaRegime.Of(request.Definition.Sign, atSpot, moves),
            Known.OrNull(atSpot),
            Known.OrNull(distance),
            Known.OrNull(100 * distance / spot),
            Known.OrNull(moves),
            high > low ? Known.OrNull((spot - low) / (high - low)) : null
        );
    }

    private static LevelsView Levels(WallsRequest request, ChainLevels levels, LevelResult zero)
    {
        double spot = levels.SpotUsd;
        MaxPainResult? pain = levels.MaxPain.OrderBy(result => result.Series.SettlesAt).FirstOrDefault();
        LevelResult noPain = LevelResult.None(
            NoLevelReason.EmptyScope,
            levels.Scope.EmptyReason ?? "No expiry is in scope."
        );
        return new()
        {
            ZeroGamma = LevelViews.Price(zero, spot),
            ZeroGammaAll =
                request.Definition.Model == GammaModel.Own ? levels.ZeroGamma.RootsUsd
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

    private static AlertView Alert(AlertCondition alert) =>
        new(
            Known.Name(alert.Rule),
            Known.Name(alert.State),
            Known.OrNull(alert.LevelUsd),
            Known.OrNull(alert.DistanceUsd),
            Known.OrNull(alert.ThresholdUsd)
        );

    private static List<StrikeView> Strikes(ChainLevels levels)
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

    private static UnusualView Unusual(UnusualStrike row) =>
        new(
            row.StrikeUsd,
            row.Side == OptionSide.Call ? "call" : "put",
            row.Volume,
            row.OpenInterest,
            row.VolumeToOpenInterest,
            row.PremiumUsd,
            row.IsNewStrike,
            row.Score
        );

    private static GridView Grid(StrikeExpiryGrid grid, Func<double, int, double> value) =>
        new(
            grid.StrikeUsd,
            [.. grid.Expiries.Select(expiry => expiry.Expiry)],
            [.. grid.Values.Select((cell, i) => Known.OrNull(value(cell, i)))]
        );
}
