using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;
using ContractTable = Strikelight.Store.History.ContractTable;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Adds up stored increments of the contracts in scope; keeps the tables of one reading.</summary>
internal sealed class IncrementSums(IChainHistory chains, ExpiryScope scope, DateTimeOffset opensAt)
{
    private readonly Dictionary<UInt128, OptionSide?[]?> _tables = [];

    /// <summary>What traded in scope; null where its contracts cannot be read.</summary>
    public async Task<PremiumTraded?> OfAsync(IncrementChunk chunk, CancellationToken cancellation)
    {
        if (!_tables.TryGetValue(chunk.ContractsHash, out OptionSide?[]? sides))
        {
            Stored<ContractTable> table = await chains.ContractsAsync(chunk.ContractsHash, cancellation);
            sides = table.Value is { } found ? SidesInScope(found) : null;
            _tables[chunk.ContractsHash] = sides;
        }
        if (sides is null || (chunk.Rows.Length > 0 && chunk.Rows[^1].Contract >= sides.Length))
        {
            return null;
        }
        PremiumTraded sum = default;
        foreach (IncrementRow row in chunk.Rows)
        {
            if (row.VolumeDelta < 0)
            {
                return null;
            }
            if (sides[row.Contract] is { } side)
            {
                sum = sum.With(side, row.VolumeDelta, row.PremiumUsd);
            }
        }
        return sum;
    }

    /// <summary>The side of each contract in scope; null of the others.</summary>
    private OptionSide?[]? SidesInScope(ContractTable table)
    {
        if (ChainCodec.ContractsOf(table.Bytes.Span).Value is not { } contracts)
        {
            return null;
        }
        OptionSide?[] sides = new OptionSide?[contracts.Side.Length];
        foreach (int index in ResolvedScope.IndexesOf(contracts.Series, scope, opensAt))
        {
            OptionSeries series = contracts.Series[index];
            for (int row = series.Start; row < series.End; row++)
            {
                sides[row] = contracts.Side[row];
            }
        }
        return sides;
    }
}
