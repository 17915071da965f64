namespace Strikelight.Store;

/// <summary>What retention removed.</summary>
/// <param name="ChainRows">Chains.</param>
/// <param name="ChainBytes">Bytes of their values.</param>
/// <param name="IncrementRows">Increments between polls.</param>
/// <param name="ContractTables">Tables of contracts nothing needed any longer.</param>
/// <param name="IsOverCap">Whether the database is still larger than allowed: only the current day is left.</param>
public sealed record ThinReport(
    long ChainRows,
    long ChainBytes,
    long IncrementRows,
    long ContractTables,
    bool IsOverCap
);
