using System.Collections.Immutable;

namespace Strikelight.Store.History;

/// <summary>
/// What the contracts of a symbol traded between two polls; of two with one market time the first stays.
/// </summary>
public sealed record IncrementChunk : StoreRecord
{
    /// <summary>Takes the rows of contracts that traded.</summary>
    /// <param name="owner">Source and symbol.</param>
    /// <param name="time">
    /// Times of the later poll; its key is the market time of the earlier one, null if unknown.
    /// </param>
    /// <param name="contractsHash">Hash of the <see cref="ContractTable"/> the rows follow; stored before it.</param>
    /// <param name="rows">Rows in strictly ascending order of the contract.</param>
    /// <exception cref="ArgumentException">Rows do not ascend or one is negative.</exception>
    public IncrementChunk(SourceSymbol owner, ChainTime time, UInt128 contractsHash, ImmutableArray<IncrementRow> rows)
    {
        int last = -1;
        foreach (IncrementRow row in rows)
        {
            if (row.Contract <= last)
            {
                throw new ArgumentException("Rows must ascend by contract.", nameof(rows));
            }
            last = row.Contract;
        }
        Owner = owner;
        Time = time;
        ContractsHash = contractsHash;
        Rows = rows;
    }

    /// <summary>Source and symbol.</summary>
    public SourceSymbol Owner { get; }

    /// <summary>Times of the later poll; its key is the market time of the earlier one.</summary>
    public ChainTime Time { get; }

    /// <summary>Hash of the table of contracts.</summary>
    public UInt128 ContractsHash { get; }

    /// <summary>The contracts that traded.</summary>
    public ImmutableArray<IncrementRow> Rows { get; }

    /// <inheritdoc/>
    public override int HeldBytes => (Rows.Length * 24) + 160;
}
