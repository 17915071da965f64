using System.ComponentModel.DataAnnotations;

namespace Strikelight.Providers.Simulated;

/// <summary>Settings of the simulated market.</summary>
public sealed class SimulatedOptions
{
    /// <summary>Configuration section: <c>Simulated</c>.</summary>
    public const string Section = "Simulated";

    /// <summary>The seed whose market is called <see cref="DefaultId"/>.</summary>
    public const long DefaultSeed = 1;

    /// <summary>
    /// The market's id as a source; that of seed 7 is <c>simulated2-7</c>. Its number goes up with a release whose
    /// numbers differ, so that a folder of history never mixes two markets.
    /// </summary>
    public const string DefaultId = "simulated2";

    /// <summary>Which of the possible markets: the same seed shows the same market everywhere.</summary>
    [Range(0, long.MaxValue)]
    public long Seed { get; set; } = DefaultSeed;

    /// <summary>Market seconds that pass in a real second.</summary>
    /// <remarks>At the upper end the twenty years of sessions it knows last for about twelve days.</remarks>
    [Range(1.0, 120.0)]
    public double Speed { get; set; } = 1;

    /// <summary>Seconds between two questions for a watched symbol.</summary>
    [Range(1, 3600)]
    public int PollSeconds { get; set; } = 2;

    /// <summary>Market time at the start; null takes the running session or 10:30 of the latest.</summary>
    [Range(
        typeof(DateTimeOffset),
        "2016-01-05T00:00:00Z",
        "2044-12-30T00:00:00Z",
        ParseLimitsInInvariantCulture = true
    )]
    public DateTimeOffset? StartAt { get; set; }

    /// <summary>Most bytes of day tables (strikes, open interest, volumes to come) kept between questions.</summary>
    [Range(0, 256L * 1024 * 1024)]
    public long CacheBytes { get; set; } = 6 * 1024 * 1024;
}
