using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;
using Strikelight.Providers.Recorded.Broker;
using Strikelight.Providers.Recorded.EndOfDay;
using Strikelight.Providers.Recorded.OptionsDesk;

namespace Strikelight.Providers.Recorded;

/// <summary>A folder of saved chains, looked through once; its files are read one at a time.</summary>
public sealed class RecordedFolder
{
    private readonly long _bytesMost;

    private RecordedFolder(RecordedOptions options)
    {
        _bytesMost = options.MaxFileBytes;
        Index = RecordedIndex.Build(options);
    }

    /// <summary>Every file that was found, by name, bad ones with a reason.</summary>
    public IReadOnlyList<RecordedFile> Files => Index.Files;

    internal RecordedIndex Index { get; }

    /// <summary>
    /// Looks through a folder, or at one file. A folder that is not there is a bad file with a reason.
    /// </summary>
    /// <param name="options">Where it is and how large its files may be, validated.</param>
    public static RecordedFolder Open(RecordedOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(options);
    }

    /// <summary>Where a file lies.</summary>
    public string PathOf(RecordedFile file) => Index.PathOf(file);

    /// <summary>The chain of a file that is not bad.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <param name="source">The source that the chain shall name.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<FetchResult<ChainSnapshot>> ReadAsync(
        RecordedFile file,
        string source,
        CancellationToken cancellation
    )
    {
        try
        {
            string path = Index.PathOf(file);
            await using Stream content = RecordedContent.Open(path, _bytesMost);
            return file.Format switch
            {
                RecordedFormat.CboeJson => await CboeChainParser.ParseAsync(
                    content,
                    file.Symbol,
                    source,
                    clock: null,
                    cancellation
                ),
                RecordedFormat.OptionsDesk => await OptionsDeskParser.ParseAsync(
                    content,
                    file.Symbol,
                    source,
                    cancellation
                ),
                RecordedFormat.BrokerChain => await BrokerChainParser.ParseAsync(
                    content,
                    file.Symbol,
                    source,
                    cancellation
                ),
                RecordedFormat.EndOfDay => await EndOfDayParser.ParseAsync(content, path, source, cancellation),
                _ => await QuoteTableParser.ParseAsync(content, file.Symbol, source, cancellation),
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "The recording can no longer be read.");
        }
    }
}
