namespace Strikelight.Web.Board;

/// <summary>A symbol's data as a page shows them.</summary>
/// <param name="Data">The data.</param>
/// <param name="State">How they stand, with a sentence.</param>
/// <param name="Now">The page's market time: the symbol's clock, or the past time asked for.</param>
public sealed record SymbolReading(SymbolState Data, ViewState State, DateTimeOffset Now);
