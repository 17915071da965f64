using Strikelight.Providers.Cboe;
using Strikelight.Providers.Recorded.Broker;
using Strikelight.Providers.Recorded.EndOfDay;
using Strikelight.Providers.Recorded.OptionsDesk;
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
                RecordedFormat.CboeQuoteTable => InspectBy(
                    new QuoteTableReader(Nothing) { IsPeek = true },
                    path,
                    name,
                    bytesMost
                ),
                RecordedFormat.OptionsDesk => InspectBy(
                    new OptionsDeskReader(Nothing) { IsPeek = true },
                    path,
                    name,
                    bytesMost
                ),
                RecordedFormat.BrokerChain => InspectBy(new BrokerChainReader(Nothing), path, name, bytesMost),
                RecordedFormat.EndOfDay => InspectEndOfDay(path, name),
                _ => Bad(name, "It is none of the chains we can read."),
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
            return Bad(name, "It is JSON, but none of the chains we can read.");
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

    /// <summary>All there is to tell stands in the name.</summary>
    private static RecordedFile InspectEndOfDay(string path, string name) =>
        EndOfDayName.Read(path) is { } said ? Found(new EndOfDayReader(said), name) : Bad(name, EndOfDayParser.NoName);

    private static RecordedFile InspectBy(IRecordedReader reader, string path, string name, long bytesMost)
    {
        using (Stream content = RecordedContent.Open(path, bytesMost))
        {
            ByteFeed.Run(content, reader);
        }
        return Found(reader, name);
    }

    private static RecordedFile Found(IRecordedReader reader, string name)
    {
        if (reader.Underlying is not { } symbol)
        {
            return Bad(name, "It does not tell which underlying it is about.");
        }
        bool isInferred = reader.TimeOrigin == RecordedTimeOrigin.Expiries;
        string remark = isInferred ? "Its date cannot be read; the time is inferred from the open expiries." : "";
        return reader.RecordedAt is not { } time
            ? Bad(name, "Nothing in it tells its time.")
            : new(name, RecordedFileStatus.Indexed, remark)
            {
                Format = reader.Format,
                Symbol = symbol,
                UnderlyingName = reader.UnderlyingName,
                RecordedAt = time,
                TimeOrigin = reader.TimeOrigin,
            };
    }

    private const string Nothing = "?"; // the symbol is what we are looking for; its rows are not kept
}
