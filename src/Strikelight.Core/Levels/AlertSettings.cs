namespace Strikelight.Core.Levels;

/// <summary>Bands of the level alerts, in expected moves to the close.</summary>
public sealed record AlertSettings
{
    /// <summary>The bands unless told otherwise.</summary>
    public static AlertSettings Default { get; } = new();

    /// <summary>A wall is tested when spot is within this part of the move.</summary>
    public double TestBand { get; init; } = 0.25;

    /// <summary>A wall is broken when spot is beyond it by this part of the move.</summary>
    public double BreakBand { get; init; } = 0.10;

    /// <summary>Zero gamma is near when spot is within this part of the move.</summary>
    public double ZeroGammaBand { get; init; } = 0.25;

    /// <summary>The range is tight when the walls are less than this many moves apart.</summary>
    public double RangeWidth { get; init; } = 2;

    /// <summary>A triggered rule is armed again once its distance is past the threshold by this part of it.</summary>
    public double Hysteresis { get; init; } = 0.5;
}
