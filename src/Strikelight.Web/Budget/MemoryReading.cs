using System.Runtime.InteropServices;

namespace Strikelight.Web.Budget;

/// <summary>What the process takes, at one moment. All in bytes.</summary>
/// <param name="ResidentBytes">Resident memory, the runtime's mapped files included.</param>
/// <param name="FileBytes">Part of it that is mapped files, such as code; null where the system does not say.</param>
/// <param name="CommittedBytes">Part of it that the garbage collector had committed at its last collection.</param>
/// <param name="HeapBytes">Objects on the managed heap, garbage included.</param>
/// <param name="SocketBytes">Kernel memory of sockets; null where the system does not say.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MemoryReading(
    long ResidentBytes,
    long? FileBytes,
    long CommittedBytes,
    long HeapBytes,
    long? SocketBytes
)
{
    /// <summary>Most of the mapped files that count: the code that runs all the time.</summary>
    public const long CodeKeptBytes = 16 << 20;

    /// <summary>
    /// Part of the committed heap that the last full collection left empty: room and garbage since; null before.
    /// </summary>
    public long? GarbageBytes { get; init; }

    /// <summary>What would count if garbage were collected now.</summary>
    public long KeptBytes => UsedBytes - (GarbageBytes ?? 0);

    /// <summary>
    /// What counts against the budget: what the system cannot take back, that is resident memory less mapped files, and
    /// the kernel's memory for our sockets. Pages of files are dropped and read again where memory is short, but for
    /// the code that runs: without it the process would stand still before it is out of memory.
    /// </summary>
    public long UsedBytes => ResidentBytes - Math.Max((FileBytes ?? 0) - CodeKeptBytes, 0) + (SocketBytes ?? 0);
}
