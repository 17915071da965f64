using Strikelight.Providers.Cboe;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Recorded;

/// <summary>Finds symbol and time of a file from its beginning, or from all of it where they come late.</summary>
internal static class RecordedInspector
{
    /// <summary>Describes one file; whatever is wrong with it becomes a bad file with a reason.</summary>
    public static RecordedFile Inspect(string path, string name, long bytesMost)
    {
        try
        {
            RecordedFile file = RecordedContent.Sniff(path) switch
            {
                RecordedFormat.CboeJson => InspectJson(path, name, bytesMost),
                RecordedFormat.CboeQuoteTable => InspectTable(path, name, bytesMost),
                _ => Bad(name, "It is neither an answer nor a quote table of Cboe."),
            };
            return file with { FileBytes = new FileInfo(path).Length };
        }
        catch (MalformedPayloadException error)
        {
            return Bad(name, error.Message);
        }
        catch (PayloadTooLargeException error)
        {
            return Bad(name, error.Message);
        }
        catch (InvalidDataException)
        {
            return Bad(name, "The packed file is damaged or breaks off.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Bad(name, "The file cannot be read.");
        }
    }

    /// <summary>A file that cannot be used.</summary>
    public static RecordedFile Bad(string name, string reason) => new(name, RecordedFileStatus.Bad, reason);

    private static RecordedFile InspectJson(string path, string name, long bytesMost)
    {
        CboeChainReader reader = new(Nothing) { IsPeek = true };
        using (Stream content = RecordedContent.Open(path, bytesMost))
        {
            ByteFeed.Run(content, reader);
        }
        if ((reader.SymbolText ?? reader.FirstRoot) is null)
        {
            return Bad(name, "It is JSON, but not an answer of Cboe's option chains.");
        }
        string symbol = reader.SymbolText is { } said
            ? CboeSymbols.Ours(said)
            : CboeSymbols.UnderlyingOf(reader.FirstRoot!);
        DateTimeOffset? time = reader.Timestamp ?? reader.LastTradeAt;
        return time is null
            ? Bad(name, "It does not say when it was written, nor when anything last traded.")
            : new(name, RecordedFileStatus.Indexed, "")
            {
                Format = RecordedFormat.CboeJson,
                Symbol = symbol,
                RecordedAt = time,
                TimeOrigin = reader.Timestamp is null ? RecordedTimeOrigin.LastTrade : RecordedTimeOrigin.Timestamp,
            };
    }

    private static RecordedFile InspectTable(string path, string name, long bytesMost)
    {
        QuoteTableReader reader = new(Nothing) { IsPeek = true };
        using (Stream content = RecordedContent.Open(path, bytesMost))
        {
            ByteFeed.Run(content, reader);
        }
        if (reader.FirstRoot is null)
        {
            return Bad(name, "It is a quote table, but without a contract that could be read.");
        }
        string symbol = CboeSymbols.UnderlyingOf(reader.FirstRoot);
        DateTimeOffset? time = reader.RecordedAtFor(symbol);
        return time is null
            ? Bad(name, "Neither its date line nor its expiries tell its time.")
            : new(
                name,
                RecordedFileStatus.Indexed,
                reader.IsTimeInferred ? "Its date cannot be read; the time is inferred from the open expiries." : ""
            )
            {
                Format = RecordedFormat.CboeQuoteTable,
                Symbol = symbol,
                UnderlyingName = reader.Head.Name,
                RecordedAt = time,
                TimeOrigin = reader.IsTimeInferred ? RecordedTimeOrigin.Expiries : RecordedTimeOrigin.PageDate,
            };
    }

    private const string Nothing = "?"; // the symbol is what we are looking for; its rows are not kept
}
