namespace Strikelight.Web.Recorder;

/// <summary>How the recording of a symbol stands.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="State">
/// recording; waiting for the first chain; idle, where neither it is followed nor looked at; gap, where nothing comes
/// although it should; refused, where the board has no room for it; failed, where its chains cannot be recorded.
/// </param>
/// <param name="Reason">Why, one sentence; empty while it is recorded.</param>
/// <param name="MarketTime">Market time of its newest chain that is safe; null before the first.</param>
/// <param name="SafeAt">Real time at which a chain was last known to be safe; null before the first.</param>
/// <param name="GapSince">Market time since which nothing is there; null while there is no gap.</param>
public sealed record SymbolReport(
    string Symbol,
    string State,
    string Reason,
    DateTimeOffset? MarketTime,
    DateTimeOffset? SafeAt,
    DateTimeOffset? GapSince
);
