using Strikelight.Store.Sqlite.Tables;

namespace Strikelight.Store.Sqlite;

/// <summary>How every row of a table is read and checked.</summary>
/// <param name="Table">The table.</param>
/// <param name="Sql">All its rows.</param>
/// <param name="Check">The fault of a row; null for a good one.</param>
internal sealed record TableScan(string Table, string Sql, Func<RowCells, StoredFault?> Check)
{
    /// <summary>All tables whose rows have a checksum.</summary>
    public static IReadOnlyList<TableScan> All { get; } =
    [
        new(ContractsRows.Name, ContractsRows.Scan, row => ContractsRows.Read(row).Fault),
        new(ChainRows.Name, ChainRows.Scan, row => ChainRows.Read(row).Fault),
        new(LevelRows.Name, LevelRows.Scan, row => LevelRows.Read(row).Fault),
        new(OpenInterestRows.Name, OpenInterestRows.Scan, row => OpenInterestRows.Read(row).Fault),
        new(IncrementRows.Name, IncrementRows.Scan, row => IncrementRows.Read(row).Fault),
        new(CandleRows.Name, CandleRows.Scan, row => CandleRows.Read(row).Fault),
        new(ShortVolumeRows.Name, $"SELECT t.id, {ShortVolumeRows.Fields}", row => ShortVolumeRows.Read(row).Fault),
        new(EventRows.Name, EventRows.Scan, row => EventRows.Read(row).Fault),
        new(OutcomeRows.Name, OutcomeRows.Scan, row => OutcomeRows.Read(row).Fault),
        Of(UserTables.Watchlists),
        Of(UserTables.Settings),
        Of(UserTables.Alerts),
    ];

    private static TableScan Of<T>(UserRows<T> rows)
        where T : StoreRecord => new(rows.Name, rows.Scan, row => rows.Read(row).Fault);
}
