namespace Strikelight.Web.Features.Spx.View;

/// <summary>A recorded day: where spot began against zero gamma, and how much it moved.</summary>
public sealed record FlipDayView
{
    /// <summary>The session.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Spot of the first recorded minute.</summary>
    public double? FirstSpotUsd { get; init; }

    /// <summary>Zero gamma nearest to spot in that minute.</summary>
    public double? ZeroGammaUsd { get; init; }

    /// <summary>Spot of the last recorded minute; null where there is but one.</summary>
    public double? LastSpotUsd { get; init; }

    /// <summary>Net gamma exposure of the first minute, USD per 1 %.</summary>
    public double? GexUsdPerPct { get; init; }

    /// <summary>Yang and Zhang's volatility of the sessions up to this one, a fraction a year.</summary>
    public double? RealisedVolatility { get; init; }

    /// <summary>above or below zero gamma in the first minute; null where not known.</summary>
    public string? Side =>
        FirstSpotUsd > ZeroGammaUsd ? "above"
        : FirstSpotUsd < ZeroGammaUsd ? "below"
        : null;
}
