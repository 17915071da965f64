using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;

namespace Strikelight.Web.Commands.Export;

/// <summary>Open interest of each contract by day.</summary>
internal sealed class OpenInterestSheet : IExportSheet
{
    private readonly ValueColumn<DateOnly> _day;
    private readonly ContractCells _contract;
    private readonly ValueColumn<long> _openInterest;

    /// <summary>Names the columns.</summary>
    public OpenInterestSheet()
    {
        _day = Table.Day("tradingDate");
        _contract = new(Table);
        _openInterest = Table.Count("openInterestContracts");
    }

    /// <inheritdoc/>
    public ExportTable Table { get; } = new();

    /// <inheritdoc/>
    public async Task FillAsync(ExportRun run, CancellationToken cancellation)
    {
        foreach (DateOnly day in await DaysAsync(run, cancellation))
        {
            await foreach (Stored<OpenInterestDay> read in run.Store.OpenInterest.OnAsync(run.Owner, day, cancellation))
            {
                if (
                    run.Take(read) is { } counts
                    && await run.ContractsAsync(counts.ContractsHash, cancellation) is { } contracts
                )
                {
                    await AddAsync(run, counts, contracts, cancellation);
                }
            }
        }
    }

    /// <summary>The recorded days of the range, oldest first: the store leads from each to the one before.</summary>
    private static async Task<List<DateOnly>> DaysAsync(ExportRun run, CancellationToken cancellation)
    {
        List<DateOnly> days = [];
        DateOnly before = run.Request.Days.To.AddDays(1);
        while (
            run.Take(await run.Store.OpenInterest.PreviousDayAsync(run.Owner, before, cancellation)) is { } found
            && found.Day >= run.Request.Days.From
        )
        {
            days.Add(found.Day);
            before = found.Day;
        }
        days.Reverse();
        return days;
    }

    private async Task AddAsync(
        ExportRun run,
        OpenInterestDay counts,
        ContractList contracts,
        CancellationToken cancellation
    )
    {
        if (counts.Counts.Length != contracts.StrikeUsd.Length)
        {
            run.Miss($"open_interest {run.Owner} {counts.Day:O}: not as many counts as contracts");
            return;
        }
        for (int row = 0; row < counts.Counts.Length; row++)
        {
            _day.Add(counts.Day);
            _contract.Add(contracts.SeriesOf(row), contracts.StrikeUsd[row], contracts.Side[row]);
            _openInterest.AddCount(counts.Counts[row]);
            await run.EndRowAsync(Table, cancellation);
        }
    }
}
