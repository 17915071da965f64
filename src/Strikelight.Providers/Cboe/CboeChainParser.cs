using Strikelight.Core.Contracts;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Cboe;

/// <summary>Turns Cboe's delayed-quotes JSON into a chain, straight from the stream.</summary>
/// <remarks>
/// Memory is a buffer of 64 KiB and the builder's rows; a single value longer than 1 MiB is refused. An answer that
/// breaks off, however late, is <see cref="FetchFailure.Malformed"/> and never a shorter chain. Method:
/// docs/providers.md.
/// </remarks>
public static class CboeChainParser
{
    /// <summary>Reads one answer to its end.</summary>
    /// <param name="json">
    /// The answer, unpacked. Errors of the stream itself pass through, a bad packing excepted.
    /// </param>
    /// <param name="symbol">Underlying in our spelling; an answer about another one is refused.</param>
    /// <param name="source">Provider id for the lineage.</param>
    /// <param name="clock">
    /// Tells when the last byte was had; null for a file, taken as received when it was written.
    /// </param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was called.</exception>
    public static async ValueTask<FetchResult<ChainSnapshot>> ParseAsync(
        Stream json,
        string symbol,
        string source,
        TimeProvider? clock,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        ArgumentException.ThrowIfNullOrEmpty(source);
        CboeChainReader reader = new(symbol);
        try
        {
            await ByteFeed.RunAsync(json, reader, cancellation);
            return FetchResult<ChainSnapshot>.Ok(reader.Build(source, clock?.GetUtcNow()));
        }
        catch (MalformedPayloadException error)
        {
            return FetchResult<ChainSnapshot>.Failed(FetchFailure.Malformed, error.Message);
        }
        catch (InvalidDataException)
        {
            return FetchResult<ChainSnapshot>.Failed(
                FetchFailure.Malformed,
                "The packed answer is damaged or breaks off; a whole one was expected."
            );
        }
        catch (PayloadTooLargeException error)
        {
            return FetchResult<ChainSnapshot>.Failed(FetchFailure.TooLarge, error.Message);
        }
    }
}
