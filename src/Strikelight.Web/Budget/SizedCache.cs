using Microsoft.Extensions.Caching.Memory;

namespace Strikelight.Web.Budget;

/// <summary>A cache whose entries state their bytes, as a line of the budget has it.</summary>
internal static class SizedCache
{
    /// <summary>An empty cache of at most the line's bytes.</summary>
    public static MemoryCache Of(BudgetLine line) =>
        new(
            new MemoryCacheOptions
            {
                SizeLimit = line.CapBytes,
                CompactionPercentage = 0.25,
                TrackStatistics = true,
            }
        );

    /// <summary>What it holds, and how often it had what was asked for.</summary>
    public static ByteUse Use(this MemoryCache cache, long evictions, long refusals = 0)
    {
        MemoryCacheStatistics statistics = cache.GetCurrentStatistics()!; // tracked: see the options
        return new(statistics.CurrentEstimatedSize ?? 0, statistics.CurrentEntryCount, evictions, refusals)
        {
            Hits = statistics.TotalHits,
            Misses = statistics.TotalMisses,
        };
    }

    /// <summary>Halved while memory is short, at the last level emptied.</summary>
    public static void Press(this MemoryCache cache, PressureLevel level)
    {
        if (level >= PressureLevel.Trim)
        {
            cache.Compact(level >= PressureLevel.Evict ? 1 : 0.5);
        }
    }
}
