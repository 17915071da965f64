using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Maintenance;

/// <summary>What maintenance works with.</summary>
internal sealed record StoreParts(
    StoreFolder Folder,
    StoreOptions Options,
    SqliteWriter Writer,
    ReaderPool Pool,
    FaultLog Faults
);
