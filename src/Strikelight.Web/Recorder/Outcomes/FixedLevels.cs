using System.Collections.Immutable;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>All levels of a symbol as they were known at one instant; immutable.</summary>
/// <param name="Origin">Where they come from.</param>
/// <param name="Levels">The levels there are.</param>
/// <param name="MarketTime">Market time of the chain behind them.</param>
/// <param name="KnownAt">When that chain had been received, its market time at the earliest.</param>
internal sealed record FixedLevels(
    FixOrigin Origin,
    ImmutableArray<FixedLevel> Levels,
    DateTimeOffset MarketTime,
    DateTimeOffset KnownAt
)
{
    /// <summary>Spot of the chain.</summary>
    public required double SpotUsd { get; init; }

    /// <summary>One standard deviation to the close of the session under test; NaN where missing.</summary>
    public required double MoveUsd { get; init; }
}
