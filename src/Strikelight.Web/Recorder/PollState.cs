using System.Collections.Immutable;
using Strikelight.Store.Chains;

namespace Strikelight.Web.Recorder;

/// <summary>What is remembered of a symbol's last recorded poll. Immutable.</summary>
/// <param name="Key">The chain that differences are made against; it has the contracts of the last poll.</param>
/// <param name="MarketTime">Market time of the last poll.</param>
/// <param name="Volume">Its volumes, by contract of the key.</param>
/// <param name="OpenInterest">Open interest last recorded with these contracts on this day; default where none.</param>
public sealed record PollState(
    ChainKey Key,
    DateTimeOffset MarketTime,
    ImmutableArray<int> Volume,
    ImmutableArray<int> OpenInterest
)
{
    /// <summary>Bytes held: the key's columns and their order, and the counts.</summary>
    public long Bytes =>
        Key.Chain.ColumnBytes
        + ((long)sizeof(int) * (Key.Chain.Count + Volume.Length + (OpenInterest.IsDefault ? 0 : OpenInterest.Length)));
}
