using System.Runtime.InteropServices;

namespace Strikelight.Store;

/// <summary>Whose data it is. Data of different sources is never mixed.</summary>
/// <param name="Source">Id of the source, as <c>simulated2</c> or <c>cboe</c>.</param>
/// <param name="Symbol">The symbol; empty for the source as a whole.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceSymbol(string Source, string Symbol)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Source} {Symbol}";
}
