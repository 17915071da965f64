using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Surface;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>Fills the tab of volatility; computes nothing that Core defines.</summary>
internal static class VolatilityViews
{
    private const double DaysPerYear = 365;

    /// <summary>The tab: the whole chain, whatever the scope.</summary>
    public static VolatilityView Of(SpxQuestion question, IReadOnlyList<VolatilityIndexView> indices)
    {
        ResolvedScope all = ResolvedScope.Of(question.Chain.Snapshot, ExpiryScope.All, question.Since);
        Dictionary<OptionSeries, SkewRow> skew = SkewRow
            .Of(question.Chain.Surface, all)
            .ToDictionary(row => row.Series);
        return new()
        {
            Term =
            [
                .. question
                    .Chain.Term.Where(point => skew.ContainsKey(point.Series))
                    .Select(point => Term(point, skew[point.Series])),
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

    private static TermView Term(TermPoint point, SkewRow skew) =>
        new()
        {
            Series = HeadViews.Series(point.Series),
            Days = point.Years * DaysPerYear,
            AtmVolatility = Known.OrNull(point.AtmVolatility),
            ForwardVolatility = Known.OrNull(point.ForwardVolatility),
            ForwardReason = point.Text.Length > 0 ? point.Text : null,
            Delta25 = Wing(skew.Delta25),
            Delta10 = Wing(skew.Delta10),
        };

    private static WingView Wing(SkewWing wing) =>
        new(
            Known.OrNull(wing.Call),
            Known.OrNull(wing.Put),
            Known.OrNull(wing.RiskReversal),
            Known.OrNull(wing.Butterfly),
            wing.Text.Length > 0 ? wing.Text : null
        );
}
