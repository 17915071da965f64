namespace Strikelight.Store.History;

/// <summary>The last chain of a symbol.</summary>
/// <param name="Owner">Source and symbol.</param>
/// <param name="Market">Market time of its newest chain.</param>
public sealed record LastRecorded(SourceSymbol Owner, DateTimeOffset Market);
