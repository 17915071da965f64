using System.Collections.Immutable;

namespace Strikelight.Store.History;

/// <summary>Open interest of each contract on a day; other counts written again replace it.</summary>
/// <param name="Owner">Source and symbol.</param>
/// <param name="Day">The trading day, New York.</param>
/// <param name="ContractsHash">Hash of the <see cref="ContractTable"/> the rows follow; stored before it.</param>
/// <param name="Counts">Open contracts by row of the table, the chain's missing count where not said.</param>
public sealed record OpenInterestDay(
    SourceSymbol Owner,
    DateOnly Day,
    UInt128 ContractsHash,
    ImmutableArray<int> Counts
) : StoreRecord
{
    /// <summary>
    /// When these counts came in, so that a page of an earlier time does not show them; null where that is not
    /// known, as of what was stored before version 4 and of days that a file lists.
    /// </summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <inheritdoc/>
    public override int HeldBytes => (Counts.Length * sizeof(int)) + 128;
}
