using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Recorded.Broker;

/// <summary>
/// Turns a chain of Schwab or TD Ameritrade (<c>callExpDateMap</c>, <c>putExpDateMap</c>) into a chain, straight from
/// the stream.
/// </summary>
/// <remarks>
/// The latest quote in the file is when it was made. -999 and "NaN" are missing, volatility is percent. Minis and
/// contracts of another multiplier are refused. A file that breaks off is <see cref="FetchFailure.Malformed"/>.
/// Method: docs/providers.md.
/// </remarks>
public static class BrokerChainParser
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
        return RecordedParsing.RunAsync(json, new BrokerChainReader(symbol), source, cancellation);
    }
}
