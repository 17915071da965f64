using System.Runtime.InteropServices;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Which chains of a New York date are stored.</summary>
/// <param name="Count">How many.</param>
/// <param name="FirstAt">Market time of the earliest; null without one.</param>
/// <param name="FirstInSessionAt">Market time of the earliest within the session; null without one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayChains(int Count, DateTimeOffset? FirstAt, DateTimeOffset? FirstInSessionAt);
