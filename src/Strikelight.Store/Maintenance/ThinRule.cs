using System.Collections.Immutable;

namespace Strikelight.Store.Maintenance;

/// <summary>Which polls of a day retention keeps.</summary>
internal static class ThinRule
{
    /// <summary>The polls that go: of each stretch of time all but the last.</summary>
    /// <param name="marketTicks">Market times of one day in UTC ticks, ascending.</param>
    /// <param name="ageDays">Days since; 0 is the current day, of which all stay.</param>
    /// <param name="options">How long polls are kept, and how many.</param>
    /// <returns>Newest first, so that a difference goes before the key it needs.</returns>
    public static ImmutableArray<long> Removed(ReadOnlySpan<long> marketTicks, int ageDays, StoreOptions options)
    {
        if (ageDays <= 0)
        {
            return [];
        }
        long stretch = ageDays <= options.PollDays ? options.PollMinutes * TimeSpan.TicksPerMinute : long.MaxValue;
        var removed = ImmutableArray.CreateBuilder<long>();
        for (int i = marketTicks.Length - 2; i >= 0; i--)
        {
            if (marketTicks[i] / stretch == marketTicks[i + 1] / stretch)
            {
                removed.Add(marketTicks[i]);
            }
        }
        return removed.ToImmutable();
    }
}
