using System.Collections.Immutable;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;

namespace Strikelight.Web.Board;

/// <content>Exposures by root, strike and expiry, and the term structure.</content>
public sealed partial class AnalyzedChain
{
    private const int BreakdownsMost = 4; // pages ask for few definitions; further ones are computed for each asking
    private const int BytesPerTermPoint = 120;

    private readonly ByDefinition<ExposureBreakdown> _breakdowns;
    private readonly Lazy<ImmutableArray<TermPoint>> _term;

    /// <summary>
    /// At-the-money volatility of every date to come, of the root that settles last on it: the same at each price.
    /// </summary>
    public ImmutableArray<TermPoint> Term => _term.Value;

    /// <summary>Exposures by root, strike and expiry under a definition, computed once for all who ask.</summary>
    public ExposureBreakdown Breakdown(LevelsRequest request) => _breakdowns.Of(request);

    private ExposureBreakdown MakeBreakdown(LevelsRequest request) =>
        ExposureBreakdown.Of(
            ChainSlice.Of(Analysis, Levels(request).Scope),
            request.PositionsOf(Snapshot, request.Sign)
        );

    /// <summary>Two settlements of one date are hours apart: a forward volatility between them says nothing.</summary>
    private static ImmutableArray<TermPoint> TermByDate(ChainAnalysis analysis)
    {
        ResolvedScope all = ResolvedScope.Of(analysis.Chain, ExpiryScope.All);
        return TermStructure.Of(
            ChainSlice.Of(
                analysis,
                all with
                {
                    SeriesIndexes =
                    [
                        .. all
                            .SeriesIndexes.GroupBy(index => analysis.Chain.Series[index].Expiry)
                            .Select(date => date.MaxBy(index => analysis.Chain.Series[index].SettlesAt))
                            .Order(),
                    ],
                }
            )
        );
    }

    private long TermBytes => _term.IsValueCreated ? (long)_term.Value.Length * BytesPerTermPoint : 0;
}
