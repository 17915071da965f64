namespace Strikelight.Core.Lanes;

/// <summary>How many contracts one step computes.</summary>
internal enum LaneWidth
{
    /// <summary>The scalar form.</summary>
    One = 1,

    /// <summary>256 bits.</summary>
    Four = 4,

    /// <summary>512 bits.</summary>
    Eight = 8,
}
