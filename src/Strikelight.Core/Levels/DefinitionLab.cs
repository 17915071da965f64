using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>Computes a level under the definitions that are not in use.</summary>
internal sealed class DefinitionLab
{
    private readonly LevelsRequest _request;
    private readonly ChainSlice _chosen;
    private readonly ChainSlice _all;
    private readonly StrikeActivity _chosenActivity;
    private readonly StrikeActivity _allActivity;
    private readonly bool _isAll;

    public DefinitionLab(
        ChainAnalysis analysis,
        LevelsRequest request,
        ChainSlice chosen,
        StrikeActivity chosenActivity
    )
    {
        _request = request;
        _chosen = chosen;
        _chosenActivity = chosenActivity;
        _isAll = request.Scope.Kind == ExpiryScopeKind.All;
        DateTimeOffset now = request.Now ?? analysis.Chain.Header.MarketTime;
        _all = _isAll ? chosen : ChainSlice.Of(analysis, ResolvedScope.Of(analysis.Chain, ExpiryScope.All, now));
        _allActivity = _isAll ? chosenActivity : StrikeActivity.Compute(_all);
    }

    /// <summary>A wall under the four measures, in the chosen scope and over all expiries.</summary>
    public DefinitionBand Wall(OptionSide side)
    {
        double spot = _chosen.SpotUsd;
        List<(string, LevelResult)> others = [];
        foreach (WallMeasure measure in Enum.GetValues<WallMeasure>())
        {
            string name = WallMeasures.Name(measure);
            if (measure != _request.Measure)
            {
                others.Add((Named(name, _request.Scope), Walls.Find(_chosenActivity, side, measure, spot)));
            }
            if (!_isAll)
            {
                others.Add((Named(name, ExpiryScope.All), Walls.Find(_allActivity, side, measure, spot)));
            }
        }
        (string, LevelResult) chosen = (
            Named(WallMeasures.Name(_request.Measure), _request.Scope),
            Walls.Find(_chosenActivity, side, _request.Measure, spot)
        );
        return DefinitionBand.Of(chosen, others, _chosen.StrikeUsd);
    }

    /// <summary>Zero gamma under the conventions that can have one, and the published flip.</summary>
    public DefinitionBand ZeroGamma(LevelResult chosenLevel, LevelResult publishedFlip)
    {
        List<(string, LevelResult)> others = [];
        foreach (
            SignConvention sign in (ReadOnlySpan<SignConvention>)[SignConvention.Naive, SignConvention.FlowInferred]
        )
        {
            if (sign == SignConvention.FlowInferred && _request.Book.IsEmpty)
            {
                continue;
            }
            if (sign != _request.Sign)
            {
                others.Add((Named(SignConventions.Name(sign), _request.Scope), ZeroOf(_chosen, sign)));
            }
            if (!_isAll)
            {
                others.Add((Named(SignConventions.Name(sign), ExpiryScope.All), ZeroOf(_all, sign)));
            }
        }
        others.Add((Named(PublishedConvention.Name, ExpiryScope.All), publishedFlip));
        (string, LevelResult) chosen = (Named(SignConventions.Name(_request.Sign), _request.Scope), chosenLevel);
        return DefinitionBand.Of(chosen, others, _chosen.StrikeUsd);
    }

    private LevelResult ZeroOf(ChainSlice slice, SignConvention sign) =>
        Levels.ZeroGamma.Find(slice, _request.PositionsOf(slice.Chain, sign), _request.Profile).Level;

    private static string Named(string definition, ExpiryScope scope) => $"{definition}; {scope.Text}";
}
