using System.Runtime.InteropServices;

namespace Strikelight.Web.Budget;

/// <summary>What the process takes, at one moment. All in bytes.</summary>
/// <param name="ResidentBytes">Resident memory, the runtime's mapped files included.</param>
/// <param name="AnonymousBytes">Part of it that is this process's alone; null where the system does not say.</param>
/// <param name="CommittedBytes">Part of it that the garbage collector had committed at its last collection.</param>
/// <param name="HeapBytes">Objects on the managed heap, garbage included.</param>
/// <param name="SocketBytes">Kernel memory of sockets; null where the system does not say.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MemoryReading(
    long ResidentBytes,
    long? AnonymousBytes,
    long CommittedBytes,
    long HeapBytes,
    long? SocketBytes
)
{
    /// <summary>What counts against the budget: resident memory and the kernel's for our sockets.</summary>
    public long UsedBytes => ResidentBytes + (SocketBytes ?? 0);
}
