using System.Collections.Immutable;
using Strikelight.Store;

namespace Strikelight.Web.Recorder.Gauge;

/// <summary>What reads of the store found, at most a minute or so ago.</summary>
/// <param name="At">When it was counted, real time.</param>
/// <param name="Extent">Rows, bytes and days.</param>
/// <param name="Symbols">The source's symbols with their last recorded time: followed ones, then newest first.</param>
/// <param name="Gaps">Gaps of the market's today, oldest first.</param>
public sealed record HistoryCount(
    DateTimeOffset At,
    StoreExtent Extent,
    ImmutableArray<RecordedSymbol> Symbols,
    ImmutableArray<RecordedGap> Gaps
);
