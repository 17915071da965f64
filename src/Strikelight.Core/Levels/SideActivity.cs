namespace Strikelight.Core.Levels;

/// <summary>What is open and what traded by strike, for calls or puts in scope; nothing here has a sign.</summary>
public sealed record SideActivity
{
    /// <summary>Open contracts.</summary>
    public required StrikeColumn OpenInterest { get; init; }

    /// <summary>Contracts traded in the session.</summary>
    public required StrikeColumn Volume { get; init; }

    /// <summary>Change of open interest since the close before; may be negative.</summary>
    public required StrikeColumn OpenInterestChange { get; init; }

    /// <summary>Gamma times open interest, USD of delta per 1 %.</summary>
    public required StrikeColumn GammaUsd { get; init; }

    /// <summary>Gross premium traded in USD.</summary>
    public required StrikeColumn PremiumUsd { get; init; }

    /// <summary>The column of a wall measure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the measures.</exception>
    public StrikeColumn Of(WallMeasure measure) =>
        measure switch
        {
            WallMeasure.GammaOpenInterest => GammaUsd,
            WallMeasure.OpenInterest => OpenInterest,
            WallMeasure.Volume => Volume,
            WallMeasure.OpenInterestChange => OpenInterestChange,
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Unknown measure."),
        };
}
