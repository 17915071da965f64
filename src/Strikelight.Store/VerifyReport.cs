using System.Collections.Immutable;

namespace Strikelight.Store;

/// <summary>What reading everything found.</summary>
/// <param name="Rows">Rows read, by table.</param>
/// <param name="Damaged">Of these, rows that give no value; tables without any are left out.</param>
/// <param name="FaultCount">Rows that give no value, and tables that could not be read to their end.</param>
/// <param name="Faults">The first hundred of them.</param>
/// <param name="StructureFault">What SQLite says about the structure of the file; empty when it is sound.</param>
public sealed record VerifyReport(
    ImmutableArray<TableCount> Rows,
    ImmutableArray<TableCount> Damaged,
    long FaultCount,
    ImmutableArray<StoredFault> Faults,
    string StructureFault
);
