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
}
