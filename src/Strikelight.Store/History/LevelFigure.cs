using System.Runtime.InteropServices;

namespace Strikelight.Store.History;

/// <summary>One figure of a minute.</summary>
/// <param name="Id">Stable id of the figure; the writer's list says what it is and in which unit.</param>
/// <param name="Value">Its value, never NaN: a missing figure is left out.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LevelFigure(ushort Id, double Value);
