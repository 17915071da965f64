using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>Computes a level under the definitions that are not in use, from sums that are there.</summary>
/// <param name="basis">The definition in use and the rows of the others.</param>
/// <param name="slice">The chosen scope at the spot.</param>
/// <param name="activity">Sums by strike of the chosen scope.</param>
/// <param name="allActivity">Sums by strike over all expiries.</param>
internal sealed class DefinitionLab(
    LevelsBasis basis,
    ChainSlice slice,
    StrikeActivity activity,
    StrikeActivity allActivity
)
{
    private readonly LevelsRequest _request = basis.Request;

    /// <summary>A wall under the four measures, in the chosen scope and over all expiries.</summary>
    public DefinitionBand Wall(OptionSide side)
    {
        List<(string, LevelResult)> others = [];
        foreach (WallMeasure measure in Enum.GetValues<WallMeasure>())
        {
            string name = WallMeasures.Name(measure);
            if (measure != _request.Measure)
            {
                others.Add((Named(name, _request.Scope), Walls.Find(activity, side, measure, slice.SpotUsd)));
            }
            if (!ReferenceEquals(activity, allActivity))
            {
                others.Add((Named(name, ExpiryScope.All), Walls.Find(allActivity, side, measure, slice.SpotUsd)));
            }
        }
        (string, LevelResult) chosen = (
            Named(WallMeasures.Name(_request.Measure), _request.Scope),
            Walls.Find(activity, side, _request.Measure, slice.SpotUsd)
        );
        return DefinitionBand.Of(chosen, others, slice.StrikeUsd);
    }

    /// <summary>Zero gamma under the conventions that can have one, and the published flip.</summary>
    public DefinitionBand ZeroGamma(LevelResult chosenLevel)
    {
        List<(string, LevelResult)> others = [];
        foreach (OtherZero other in basis.OtherZeros)
        {
            LevelResult level = other.Basis.At(other.Slices.Slice.At(slice.Analysis)).Level;
            others.Add((Named(SignConventions.Name(other.Sign), other.Scope), level));
        }
        others.Add((Named(PublishedConvention.Name, ExpiryScope.All), basis.Published.Flip));
        (string, LevelResult) chosen = (Named(SignConventions.Name(_request.Sign), _request.Scope), chosenLevel);
        return DefinitionBand.Of(chosen, others, slice.StrikeUsd);
    }

    private static string Named(string definition, ExpiryScope scope) => $"{definition}; {scope.Text}";
}
