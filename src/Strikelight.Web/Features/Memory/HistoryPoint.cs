using System.Runtime.InteropServices;

namespace Strikelight.Web.Features.Memory;

/// <summary>What the process took at one moment of the last hour.</summary>
/// <param name="At">Real time.</param>
/// <param name="RssBytes">Resident memory.</param>
/// <param name="ManagedHeapBytes">Objects on the managed heap, garbage included.</param>
/// <param name="Viewers">Open streams.</param>
/// <param name="RestBytes">What would count after a collection, less what the lines of the budget report.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HistoryPoint(
    DateTimeOffset At,
    long RssBytes,
    long ManagedHeapBytes,
    int Viewers,
    long RestBytes
);
