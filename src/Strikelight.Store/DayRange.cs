using System.Runtime.InteropServices;

namespace Strikelight.Store;

/// <summary>New York dates from the first to the last, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayRange(DateOnly From, DateOnly To);
