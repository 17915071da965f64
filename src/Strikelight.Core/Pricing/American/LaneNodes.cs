using System.Runtime.CompilerServices;

namespace Strikelight.Core.Pricing.American;

/// <summary>A value for each node of a boundary, on the stack.</summary>
[InlineArray(ExerciseScheme.NodesMost)]
internal struct LaneNodes<T>
    where T : struct
{
    private T _first;
}
