using System.Runtime.InteropServices;

namespace Strikelight.Store;

/// <summary>Bytes of the store.</summary>
/// <param name="File">The database.</param>
/// <param name="Log">Its write-ahead log.</param>
/// <param name="Memory">Memory SQLite has taken in this process: page caches and statements.</param>
/// <param name="Queue">Batches that wait to be written.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StoreBytes(long File, long Log, long Memory, long Queue);
