using System.Collections.Immutable;

namespace Strikelight.Store;

/// <summary>What the store holds.</summary>
/// <param name="Bytes">Bytes on disk and in memory.</param>
/// <param name="Rows">Rows by table; empty while the store is not open.</param>
/// <param name="FaultCount">Faults that reads met since start.</param>
/// <param name="RefusedWrites">Batches not taken since start because the queue was full.</param>
public sealed record StoreUse(StoreBytes Bytes, ImmutableArray<TableCount> Rows, long FaultCount, long RefusedWrites);
