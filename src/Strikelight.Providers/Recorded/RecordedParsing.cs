using Strikelight.Core.Contracts;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Recorded;

/// <summary>Runs a reader over a file and turns what is wrong with the file into a failure.</summary>
internal static class RecordedParsing
{
    private const int SeriesMost = 5_000; // SPX lists about 60

    /// <summary>Reads one file to its end. Errors of the stream itself pass through, a bad packing excepted.</summary>
    public static async ValueTask<FetchResult<ChainSnapshot>> RunAsync(
        Stream content,
        IRecordedReader reader,
        string source,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(source);
        try
        {
            await ByteFeed.RunAsync(content, reader, cancellation);
            return FetchResult<ChainSnapshot>.Ok(reader.Build(source));
        }
        catch (MalformedPayloadException error)
        {
            return FetchResult<ChainSnapshot>.Failed(FetchFailure.Malformed, error.Message);
        }
        catch (InvalidDataException)
        {
            return FetchResult<ChainSnapshot>.Failed(
                FetchFailure.Malformed,
                "The packed file is damaged or breaks off; a whole one was expected."
            );
        }
        catch (PayloadTooLargeException error)
        {
            return FetchResult<ChainSnapshot>.Failed(FetchFailure.TooLarge, error.Message);
        }
    }

    /// <summary>Freezes the chain; one without a readable contract is none.</summary>
    public static ChainSnapshot Finish(ChainBuilder builder, ChainHeader header)
    {
        ChainSnapshot chain = builder.Build(header);
        Require(chain.Count > 0, "not one of its contracts could be read");
        Require(chain.Series.Length <= SeriesMost, "it lists more expiries than can exist");
        return chain;
    }

    /// <summary>Says what a file lacks.</summary>
    /// <exception cref="MalformedPayloadException">The condition does not hold.</exception>
    public static void Require(bool condition, string whatIsWrong)
    {
        if (!condition)
        {
            throw new MalformedPayloadException($"The file is not a chain: {whatIsWrong}.");
        }
    }
}
