using System.Runtime.InteropServices;

namespace Strikelight.Store;

/// <summary>Instants from the first to the last, both included.</summary>
/// <param name="From">The first instant.</param>
/// <param name="To">The last instant.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeRange(DateTimeOffset From, DateTimeOffset To);
