namespace Strikelight.Web.Features.Home.View;

/// <summary>One symbol with its levels under the default definition; null is missing.</summary>
public sealed record HomeRow
{
    /// <summary>Underlying in our spelling.</summary>
    public required string Symbol { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>How the data stand.</summary>
    public required string State { get; init; }

    /// <summary>One sentence on it; empty when all is well.</summary>
    public required string StateText { get; init; }

    /// <summary>When the market showed these quotes.</summary>
    public DateTimeOffset? MarketTime { get; init; }

    /// <summary>Price.</summary>
    public double? SpotUsd { get; init; }

    /// <summary>Change since the close before, percent.</summary>
    public double? ChangePct { get; init; }

    /// <summary>positive, negative, transitional or unknown.</summary>
    public string? Regime { get; init; }

    /// <summary>Net gamma exposure, USD per 1 %.</summary>
    public double? GexUsdPerPct { get; init; }

    /// <summary>Zero gamma nearest to spot.</summary>
    public double? ZeroGammaUsd { get; init; }

    /// <summary>Put wall.</summary>
    public double? PutWallUsd { get; init; }

    /// <summary>Call wall.</summary>
    public double? CallWallUsd { get; init; }

    /// <summary>One standard deviation to the nearest settlement.</summary>
    public double? ExpectedMoveUsd { get; init; }
}
