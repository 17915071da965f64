using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Recorded;

/// <summary>Turns a saved quote table of Cboe (<c>quotedata.csv</c>) into a chain, straight from the stream.</summary>
/// <remarks>
/// The page's date is the browser's text. Outside of a session the quotes stand at the last close (16:15 for index
/// options, 16:00 otherwise); within one the chain carries the page's time, although the page is about fifteen minutes
/// behind. Where the date cannot be read the time is inferred from the expiries. Method: docs/providers.md. A table has
/// no end mark: one cut between two lines cannot be told from a shorter one.
/// </remarks>
public static class QuoteTableParser
{
    /// <summary>Reads one file to its end.</summary>
    /// <param name="csv">The file, unpacked. Errors of the stream itself pass through, a bad packing excepted.</param>
    /// <param name="symbol">Underlying in our spelling; contracts of other roots are refused by name.</param>
    /// <param name="source">Provider id for the lineage.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was called.</exception>
    public static ValueTask<FetchResult<ChainSnapshot>> ParseAsync(
        Stream csv,
        string symbol,
        string source,
        CancellationToken cancellation
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        return RecordedParsing.RunAsync(csv, new QuoteTableReader(symbol), source, cancellation);
    }
}
