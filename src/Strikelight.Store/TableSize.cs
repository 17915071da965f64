using System.Runtime.InteropServices;

namespace Strikelight.Store;

/// <summary>Rows of one kind and the bytes of their values.</summary>
/// <param name="Table">The table, a stable id.</param>
/// <param name="Rows">How many.</param>
/// <param name="Bytes">Bytes of their values, without the keys and pages around them.</param>
/// <param name="IsEstimate">Whether the bytes are the mean of some rows times all.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TableSize(string Table, long Rows, long Bytes, bool IsEstimate);
