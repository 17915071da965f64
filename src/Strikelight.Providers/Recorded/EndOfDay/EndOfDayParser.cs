using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Recorded.EndOfDay;

/// <summary>Turns an end-of-day universe (CSV: a line a contract, prices of the day, no quotes) into a chain.</summary>
/// <remarks>
/// The close stands as the last price; there is neither bid nor ask. A universe without a line of its underlying has no
/// spot and is <see cref="FetchFailure.Malformed"/>. A file has no end mark: one cut between two lines cannot be told
/// from a shorter one. Method: docs/providers.md.
/// </remarks>
public static class EndOfDayParser
{
    /// <summary>Reads one file to its end.</summary>
    /// <param name="csv">The file, unpacked. Errors of the stream itself pass through, a bad packing excepted.</param>
    /// <param name="path">The file's path, whose name holds root and date.</param>
    /// <param name="source">Provider id for the lineage.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was called.</exception>
    public static ValueTask<FetchResult<ChainSnapshot>> ParseAsync(
        Stream csv,
        string path,
        string source,
        CancellationToken cancellation
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return EndOfDayName.Read(path) is { } name
            ? RecordedParsing.RunAsync(csv, new EndOfDayReader(name), source, cancellation)
            : ValueTask.FromResult(FetchResult<ChainSnapshot>.Failed(FetchFailure.Malformed, NoName));
    }

    /// <summary>What is wrong with a file whose name does not tell what it is.</summary>
    internal const string NoName = "It is an end-of-day universe, but its name does not tell symbol and date.";
}
