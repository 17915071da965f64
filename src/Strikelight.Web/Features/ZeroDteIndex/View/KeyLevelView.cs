namespace Strikelight.Web.Features.ZeroDteIndex.View;

/// <summary>A level at a strike with what stands and trades there; null is missing.</summary>
public sealed record KeyLevelView
{
    /// <summary>callWall, putWall, kingNode, mostValuableStrike or maxPain.</summary>
    public required string Level { get; init; }

    /// <summary>The strike.</summary>
    public double? StrikeUsd { get; init; }

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>Strike less spot.</summary>
    public double? DistanceUsd { get; init; }

    /// <summary>The same in percent of spot.</summary>
    public double? DistancePct { get; init; }

    /// <summary>Calls traded at the strike.</summary>
    public double? CallVolume { get; init; }

    /// <summary>Puts traded at the strike.</summary>
    public double? PutVolume { get; init; }

    /// <summary>Calls open at the strike.</summary>
    public double? CallOi { get; init; }

    /// <summary>Puts open at the strike.</summary>
    public double? PutOi { get; init; }

    /// <summary>Net exposure at the strike.</summary>
    public double? NetGexUsdPerPct { get; init; }
}
