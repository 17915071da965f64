using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;

namespace Strikelight.Web.Commands.Export;

/// <summary>What each contract traded between polls.</summary>
internal sealed class IncrementSheet : IExportSheet
{
    private readonly ValueColumn<DateTime> _previous;
    private readonly ValueColumn<DateTime> _market;
    private readonly ValueColumn<DateTime> _received;
    private readonly ContractCells _contract;
    private readonly ValueColumn<long> _volume;
    private readonly ValueColumn<double> _premium;

    /// <summary>Names the columns.</summary>
    public IncrementSheet()
    {
        _previous = Table.Time("previousMarketTimeUtc");
        _market = Table.Time("marketTimeUtc");
        _received = Table.Time("receivedTimeUtc");
        _contract = new(Table);
        _volume = Table.Count("volumeChangeContracts");
        _premium = Table.Number("premiumUsd");
    }

    /// <inheritdoc/>
    public ExportTable Table { get; } = new();

    /// <inheritdoc/>
    public async Task FillAsync(ExportRun run, CancellationToken cancellation)
    {
        await foreach (
            Stored<IncrementChunk> read in run.Store.Increments.RangeAsync(run.Owner, run.Instants, cancellation)
        )
        {
            if (
                run.Take(read) is { } chunk
                && await run.ContractsAsync(chunk.ContractsHash, cancellation) is { } contracts
            )
            {
                await AddAsync(run, chunk, contracts, cancellation);
            }
        }
    }

    private async Task AddAsync(
        ExportRun run,
        IncrementChunk chunk,
        ContractList contracts,
        CancellationToken cancellation
    )
    {
        foreach (IncrementRow row in chunk.Rows)
        {
            if (row.Contract >= contracts.StrikeUsd.Length)
            {
                run.Miss($"increment {run.Owner} {Words.Time(chunk.Time.Market)}: its table has no row {row.Contract}");
                return;
            }
            _previous.Add(chunk.Time.Key?.UtcDateTime);
            _market.AddTime(chunk.Time.Market);
            _received.AddTime(chunk.Time.Received);
            _contract.Add(
                contracts.SeriesOf(row.Contract),
                contracts.StrikeUsd[row.Contract],
                contracts.Side[row.Contract]
            );
            _volume.Add(row.VolumeDelta);
            _premium.AddNumber(row.PremiumUsd);
            await run.EndRowAsync(Table, cancellation);
        }
    }
}
