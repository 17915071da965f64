using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Spx;

/// <summary>Fills the tab of flow; computes nothing that Core defines.</summary>
internal static class FlowViews
{
    /// <summary>The tab.</summary>
    public static FlowView Of(SpxQuestion question, int mostTraded)
    {
        ChainSnapshot chain = question.Chain.Snapshot;
        ChainLevels levels = question.Levels;
        double[] strikes =
        [
            .. StrikeWindow
                .Indexes(levels.Activity.StrikeUsd, levels.SpotUsd, question.Request.Window)
                .Select(i => levels.Activity.StrikeUsd[i]),
        ];
        return new()
        {
            Series = [.. SeriesActivity.Of(chain, levels.Scope).Select(activity => Series(question, activity))],
            MostTraded =
            [
                .. MostTraded.Of(chain, levels.Scope, mostTraded).Select(contract => Contract(question, contract)),
            ],
            MapStrikesUsd = strikes,
            Map = Map(chain, levels, strikes),
        };
    }

    private static SeriesFlowView Series(SpxQuestion question, SeriesActivity activity)
    {
        PutCallRatios ratios = activity.PutCall;
        return new()
        {
            Series = HeadViews.Series(question, activity.Series),
            CallVolume = Known.OrNull(activity.CallVolume),
            PutVolume = Known.OrNull(activity.PutVolume),
            PutCallVolume = ratios.ByVolume,
            CallPremiumUsd = Known.OrNull(activity.CallPremiumUsd),
            PutPremiumUsd = Known.OrNull(activity.PutPremiumUsd),
            PutCallPremium = ratios.ByPremium,
            CallOi = Known.OrNull(activity.CallOpenInterest),
            PutOi = Known.OrNull(activity.PutOpenInterest),
            PutCallOi = ratios.ByOpenInterest,
        };
    }

    private static TradedContractView Contract(SpxQuestion question, int contract)
    {
        ChainSnapshot chain = question.Chain.Snapshot;
        ChainAnalysis analysis = question.Chain.Analysis;
        OptionSeries series = chain.Series[chain.SeriesIndex[contract]];
        int volume = chain.Volume[contract];
        double? open = ChainViews.Count(chain.OpenInterest[contract]);
        return new()
        {
            Series = HeadViews.Series(question, series),
            StrikeUsd = chain.StrikeUsd[contract],
            Side = Known.Name(chain.Side[contract]),
            Volume = volume,
            OpenInterest = open,
            VolumeToOi = open > 0 ? volume / open : null,
            PremiumUsd = Known.OrNull(GrossPremium.Of(chain, contract, series.Root.Multiplier).PremiumUsd),
            Volatility = Known.OrNull(analysis.Volatility[contract]),
            Delta = Known.OrNull(analysis.Delta[contract]),
        };
    }

    /// <summary>Volume by strike of each root and side, over the series in scope.</summary>
    private static List<VolumeColumnView> Map(ChainSnapshot chain, ChainLevels levels, double[] strikes)
    {
        List<VolumeColumnView> columns = [];
        foreach (
            IGrouping<OptionRoot, OptionSeries> root in levels
                .Scope.SeriesIndexes.Select(index => chain.Series[index])
                .GroupBy(series => series.Root)
                .OrderBy(root => root.Key.Settlement)
                .ThenBy(root => root.Key.Root, StringComparer.Ordinal)
        )
        {
            double?[] calls = new double?[strikes.Length];
            double?[] puts = new double?[strikes.Length];
            foreach (OptionSeries series in root)
            {
                for (int i = series.Start; i < series.End; i++)
                {
                    int place = Array.BinarySearch(strikes, chain.StrikeUsd[i]);
                    if (place >= 0 && ChainViews.Count(chain.Volume[i]) is { } volume)
                    {
                        double?[] side = chain.Side[i] == OptionSide.Call ? calls : puts;
                        side[place] = (side[place] ?? 0) + volume;
                    }
                }
            }
            columns.Add(new(root.Key.Root, Known.Name(OptionSide.Call), calls));
            columns.Add(new(root.Key.Root, Known.Name(OptionSide.Put), puts));
        }
        return columns;
    }
}
