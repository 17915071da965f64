namespace Strikelight.Providers;

/// <summary>A symbol a source is known to hold.</summary>
/// <param name="Symbol">In our spelling: <c>SPX</c>, <c>BRK.B</c>.</param>
/// <param name="Name">Name for people; empty where the source has none.</param>
/// <param name="Kind">Index, fund or stock.</param>
public sealed record SymbolInfo(string Symbol, string Name, SymbolKind Kind);
