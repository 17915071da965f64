using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Providers.Recorded;
using Strikelight.Store;

namespace Strikelight.Web.Commands.Import;

/// <summary>Takes one file after another; never more than one is in memory.</summary>
internal sealed class FileImport(RecordedFolder folder, string source, ImportStore store)
{
    /// <summary>Takes a file, or says why not.</summary>
    public async Task<ImportOutcome> TakeAsync(RecordedFile file, CancellationToken cancellation)
    {
        try
        {
            return file.Status == RecordedFileStatus.Bad
                ? await TakeOpenInterestAsync(file, cancellation)
                : await TakeChainAsync(file, cancellation);
        }
        catch (Exception refusal) when (refusal is StoreRefusedException or ArgumentException)
        {
            return LeftOut(refusal.Message); // more contracts than are stored, or against what is stored
        }
    }

    private async Task<ImportOutcome> TakeChainAsync(RecordedFile file, CancellationToken cancellation)
    {
        FetchResult<ChainSnapshot> read = await folder.ReadAsync(file, source, cancellation);
        if (read.Value is not { } chain)
        {
            return LeftOut(read.Detail);
        }
        DateTimeOffset market = chain.Header.MarketTime;
        string says =
            $"{chain.Header.Symbol} {Words.Time(market)}, received {Words.Time(chain.Header.ReceivedAt)}, "
            + $"{Words.Number(chain.Count)} contracts";
        if (await store.HasChainAsync(ImportRecords.OwnerOf(chain), market, cancellation))
        {
            return new(ImportOutcomeKind.AlreadyThere, says);
        }
        await store.WriteAsync(ImportRecords.OfChain(chain), cancellation);
        return new(ImportOutcomeKind.Taken, says);
    }

    /// <summary>What is no chain may still be a history of open interest.</summary>
    private async Task<ImportOutcome> TakeOpenInterestAsync(RecordedFile file, CancellationToken cancellation)
    {
        OpenInterestFile read = await OpenInterestFile.ReadAsync(folder.PathOf(file), source, cancellation);
        if (read.Fault.Length > 0)
        {
            return LeftOut(read.IsHistory ? read.Fault : file.Reason);
        }
        int takenCount = 0;
        foreach ((DateOnly day, ChainSnapshot chain) in read.Days)
        {
            if (
                ImportRecords.OfOpenInterest(chain, day) is { } records
                && !await store.HasOpenInterestAsync(records.Counts, cancellation)
            )
            {
                await store.WriteAsync(new(records.Contracts, records.Counts), cancellation);
                takenCount++;
            }
        }
        string says =
            $"{read.Symbol} open interest of {Words.Number(read.Days.Length)} days, {Words.Number(takenCount)} new";
        return new(takenCount > 0 ? ImportOutcomeKind.Taken : ImportOutcomeKind.AlreadyThere, says);
    }

    private static ImportOutcome LeftOut(string why) => new(ImportOutcomeKind.LeftOut, why);
}
