using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Recorded.OptionsDesk;

/// <summary>
/// Turns a file of the options desk (quotes and volatility of Yahoo beside Greeks of Cboe) into a chain, straight from
/// the stream.
/// </summary>
/// <remarks>
/// Yahoo's volatility is often stale and sometimes absurd: it is kept as the vendor's, to compare with. Its mark for
/// "none", 0.00001, is missing. A file that breaks off is <see cref="FetchFailure.Malformed"/>. Method:
/// docs/providers.md.
/// </remarks>
public static class OptionsDeskParser
{
    /// <summary>Reads one file to its end.</summary>
    /// <param name="json">The file, unpacked. Errors of the stream itself pass through, a bad packing excepted.</param>
    /// <param name="symbol">Underlying in our spelling; a file about another one is refused.</param>
    /// <param name="source">Provider id for the lineage.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was called.</exception>
    public static ValueTask<FetchResult<ChainSnapshot>> ParseAsync(
        Stream json,
        string symbol,
        string source,
        CancellationToken cancellation
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        return RecordedParsing.RunAsync(json, new OptionsDeskReader(symbol), source, cancellation);
    }
}
