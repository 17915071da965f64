using System.Collections.Immutable;

namespace Strikelight.Core.Contracts;

/// <summary>The account of a feed's rows: used plus refused is what came in.</summary>
/// <param name="InFeed">Rows the feed held.</param>
/// <param name="Used">Rows that take part in numbers.</param>
/// <param name="Refused">Rows in no number, by reason; reasons that did not occur are absent.</param>
/// <param name="Quotes">Used rows by the state of their quote; states that did not occur are absent.</param>
public sealed record ChainCounts(
    int InFeed,
    int Used,
    ImmutableSortedDictionary<RefusalReason, int> Refused,
    ImmutableSortedDictionary<QuoteStatus, int> Quotes
)
{
    /// <summary>Most names in <see cref="RefusedRoots"/>.</summary>
    public const int RefusedRootsMost = 16;

    /// <summary>
    /// Rows refused as <see cref="RefusalReason.NonStandardContract"/> by root, the first sixteen roots that occurred:
    /// adjusted contracts such as <c>AAPL1</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, int> RefusedRoots { get; init; } =
        ImmutableSortedDictionary<string, int>.Empty;
}
