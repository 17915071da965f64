using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>Fills the tab of volatility; computes nothing that Core defines.</summary>
internal static class VolatilityViews
{
    private const string EarlierOfDate = "It is counted from date to date, to the last settlement of each.";

    /// <summary>The tab: the whole chain, whatever the scope.</summary>
    public static VolatilityView Of(SpxQuestion question, IReadOnlyList<VolatilityIndexView> indices)
    {
        ResolvedScope all = ResolvedScope.Of(question.Chain.Snapshot, ExpiryScope.All, question.Since);
        Dictionary<OptionSeries, TermPoint> term = question.Chain.Term.ToDictionary(point => point.Series);
        return new()
        {
            Term =
            [
                .. SkewRow
                    .Of(question.Chain.Surface, all)
                    .Select(row => Term(question, row, term.GetValueOrDefault(row.Series))),
            ],
            Indices =
            [
                .. indices.Select(index =>
                    index with
                    {
                        OwnVolatility = Known.OrNull(VarianceStrip.ConstantMaturity(question.Chain.Strips, index.Days)),
                    }
                ),
            ],
        };
    }

    private static TermView Term(SpxQuestion question, SkewRow row, TermPoint? point)
    {
        SeriesAnalysis shared = question.Chain.Analysis.Series[question.Chain.Snapshot.Series.IndexOf(row.Series)];
        return new()
        {
            Series = HeadViews.Series(question, row.Series),
            Days = HeadViews.Days(shared.Time),
            AtmVolatility = shared.AtmVolatility > 0 ? shared.AtmVolatility : null,
            ForwardVolatility = point is null ? null : Known.OrNull(point.ForwardVolatility),
            ForwardReason =
                point is null ? EarlierOfDate
                : point.Text.Length > 0 ? point.Text
                : null,
            Delta25 = Wing(row.Delta25),
            Delta10 = Wing(row.Delta10),
        };
    }

    private static WingView Wing(SkewWing wing) =>
        new(
            Known.OrNull(wing.Call),
            Known.OrNull(wing.Put),
            Known.OrNull(wing.RiskReversal),
            Known.OrNull(wing.Butterfly),
            wing.Text.Length > 0 ? wing.Text : null
        );
}
