using System.Runtime.InteropServices;

namespace Strikelight.Store;

/// <summary>What can be said of the store at once, without a read of the database.</summary>
/// <param name="Bytes">Bytes on disk, in memory and waiting.</param>
/// <param name="WrittenBatches">Batches that are safe, since the start.</param>
/// <param name="RefusedBatches">Batches not taken since the start because the queue was full.</param>
/// <param name="FaultCount">Faults that reads met since the start.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StoreTraffic(StoreBytes Bytes, long WrittenBatches, long RefusedBatches, long FaultCount);
