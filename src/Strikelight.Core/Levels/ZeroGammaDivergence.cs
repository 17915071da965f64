using System.Collections.Immutable;

namespace Strikelight.Core.Levels;

/// <summary>Which symbols stand above their zero gamma and which below.</summary>
/// <param name="Above">Spot above zero gamma.</param>
/// <param name="Below">Spot below it; one on it, or within its noise, is in neither.</param>
public sealed record ZeroGammaDivergence(ImmutableArray<DivergenceInput> Above, ImmutableArray<DivergenceInput> Below)
{
    /// <summary>Whether they stand on different sides.</summary>
    public bool IsDivergent => !Above.IsEmpty && !Below.IsEmpty;
}
