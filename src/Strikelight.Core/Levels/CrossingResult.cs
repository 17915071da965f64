using System.Collections.Immutable;

namespace Strikelight.Core.Levels;

/// <summary>Sign changes of a quantity by strike.</summary>
/// <param name="Level">The one nearest to spot, or why there is none.</param>
/// <param name="AllUsd">All of them, ascending.</param>
public sealed record CrossingResult(LevelResult Level, ImmutableArray<double> AllUsd);
