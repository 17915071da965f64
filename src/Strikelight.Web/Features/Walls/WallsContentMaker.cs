using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;

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
    ) =>
        new()
        {
            Price = ChainFigures.Price(chain.Underlying),
            Contracts = Contracts(chain, levels),
            Definition = ChainFigures.Definition(request.Definition, levels),
            Rates = RatesViews.Of(chain.Analysis),
            Totals = ChainFigures.Totals(request.Definition, levels),
            Regime = ChainFigures.Regime(request.Definition, levels),
            Levels = ChainFigures.Levels(request.Definition, levels),
            Bands =
            [
                BandViews.Of("callWall", levels.CallWallBand),
                BandViews.Of("putWall", levels.PutWallBand),
                BandViews.Of("zeroGamma", levels.ZeroGammaBand),
            ],
            Alerts = [.. alerts.Select(Alert)],
            Expiries = ExpiryViews.Of(chain, levels),
            Strikes = ChainFigures.Strikes(levels),
            Profile = new(levels.ZeroGamma.Profile.SpotUsd, levels.ZeroGamma.Profile.GexUsd),
            Unusual = [.. levels.Unusual.Select(Unusual)],
            GexGrid = Grid(levels.GexGrid, (value, _) => value),
            PremiumGrid = Grid(levels.CallPremiumGrid, (calls, i) => calls - levels.PutPremiumGrid.Values[i]),
            Candles = candles,
            Surface = WallsSurfaceViews.Of(chain.Quoted),
            ListedExpiries = ChainFigures.Listed(chain.Snapshot),
        };

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

    private static AlertView Alert(AlertCondition alert) =>
        new(
            Known.Name(alert.Rule),
            Known.Name(alert.State),
            Known.OrNull(alert.LevelUsd),
            Known.OrNull(alert.DistanceUsd),
            Known.OrNull(alert.ThresholdUsd)
        );

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
