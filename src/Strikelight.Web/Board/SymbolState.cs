using Strikelight.Providers;

namespace Strikelight.Web.Board;

/// <summary>All that is known of a symbol at one version: the last good chain, whether the last try failed.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
/// <param name="Version">Grows with every poll that changed something, failures included.</param>
/// <param name="Chain">The last good chain, however old; null before the first.</param>
/// <param name="Failure">Why the last try gave nothing; none where it did.</param>
/// <param name="FailureDetail">Its sentence for people.</param>
/// <param name="FailingSince">Real time of the first failure after the last success.</param>
public sealed record SymbolState(
    string Symbol,
    long Version,
    AnalyzedChain? Chain,
    FetchFailure Failure,
    string FailureDetail,
    DateTimeOffset? FailingSince
)
{
    /// <summary>
    /// Whether the chain is one that this server kept from an earlier run: no poll has brought one since the start.
    /// </summary>
    public bool IsStored { get; init; }

    /// <summary>Whether the source says that there is no such symbol, and never had a chain of it.</summary>
    public bool IsUnknown => this is { Failure: FetchFailure.UnknownSymbol, Chain: null };

    /// <summary>A symbol that was never asked for.</summary>
    public static SymbolState Unasked(string symbol) => new(symbol, 0, null, FetchFailure.None, "", null);
}
