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
    /// <summary>
    /// What counts against the budget: what the system cannot take back, that is resident memory less mapped files, and
    /// the kernel's memory for our sockets. Pages of files are dropped and read again where memory is short.
    /// </summary>
    public long UsedBytes => ResidentBytes - (FileBytes ?? 0) + (SocketBytes ?? 0);
}
