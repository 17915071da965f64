using System.Runtime.InteropServices;

namespace Strikelight.Store;

/// <summary>Rows of one kind.</summary>
/// <param name="Table">The table, a stable id.</param>
/// <param name="Rows">How many.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TableCount(string Table, long Rows);
