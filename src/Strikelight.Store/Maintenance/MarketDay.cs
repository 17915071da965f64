using System.Runtime.InteropServices;
using Strikelight.Core.Calendar;

namespace Strikelight.Store.Maintenance;

/// <summary>A New York day in UTC ticks.</summary>
/// <param name="From">Its first tick.</param>
/// <param name="To">The first tick of the next day.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MarketDay(long From, long To)
{
    public static MarketDay Of(DateOnly day) => new(StartOf(day), StartOf(day.AddDays(1)));

    /// <summary>The first tick of a day.</summary>
    public static long StartOf(DateOnly day) => MarketTime.At(day, TimeOnly.MinValue).UtcTicks;
}
