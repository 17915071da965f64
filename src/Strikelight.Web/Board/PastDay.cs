using System.Runtime.InteropServices;

namespace Strikelight.Web.Board;

/// <summary>A New York day of which a symbol's chain can be asked for.</summary>
/// <param name="Date">The day.</param>
/// <param name="FirstAt">Earliest market time of it that can be asked for, UTC.</param>
/// <param name="LastAt">Latest market time of it that can be asked for, UTC.</param>
/// <param name="IsAnyTime">Whether every time between the two can be asked for; else only given times can.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PastDay(DateOnly Date, DateTimeOffset FirstAt, DateTimeOffset LastAt, bool IsAnyTime);
