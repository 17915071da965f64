namespace Strikelight.Core.Exposure;

/// <summary>Range and fineness of a gamma profile.</summary>
public sealed record ProfileSettings
{
    /// <summary>Range and fineness unless told otherwise.</summary>
    public static ProfileSettings Default { get; } = new();

    /// <summary>Range below spot as a fraction of it: from S·(1 − w) to S / (1 − w), even in ln x.</summary>
    public double Width { get; init; } = 0.15;

    /// <summary>Points at least; an even number is raised by one, so that spot is a point.</summary>
    public int PointsLeast { get; init; } = 121;

    /// <summary>Points at most, where short expiries ask for a finer grid.</summary>
    public int PointsMost { get; init; } = 1025;

    /// <summary>What volatilities do when spot moves.</summary>
    public SmileDynamics Smile { get; init; } = SmileDynamics.StickyStrike;

    /// <summary>Lowest spot of the range around one.</summary>
    internal double LowUsd(double spotUsd) => spotUsd * (1 - Width);

    /// <summary>Highest spot of the range around one.</summary>
    internal double HighUsd(double spotUsd) => spotUsd / (1 - Width);

    /// <summary>Throws where a setting is out of range.</summary>
    internal static void Check(ProfileSettings settings)
    {
        if (settings.PointsLeast < 3 || settings.PointsMost < settings.PointsLeast)
        {
            throw new ArgumentOutOfRangeException(
                nameof(settings),
                settings,
                "Points must be 3 or more, least ≤ most."
            );
        }
        if (settings.Width is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(settings), settings, "Width must be between 0 and 1.");
        }
    }
}
