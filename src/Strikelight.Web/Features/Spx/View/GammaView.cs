namespace Strikelight.Web.Features.Spx.View;

/// <summary>Exposures by root, strike and expiry, the profile, and zero gamma by recorded day.</summary>
public sealed record GammaView
{
    /// <summary>Each root in scope, those that settle at the opening first.</summary>
    public required IReadOnlyList<RootSumsView> Roots { get; init; }

    /// <summary>All strikes of the scope, ascending.</summary>
    public required IReadOnlyList<StrikeSumsView> Strikes { get; init; }

    /// <summary>All expiry dates of the scope, ascending.</summary>
    public required IReadOnlyList<ExpirySumsView> Expiries { get; init; }

    /// <summary>Spots of the profile, ascending.</summary>
    public required IReadOnlyList<double> ProfileSpotUsd { get; init; }

    /// <summary>Net exposure re-priced at each of them, USD per 1 %.</summary>
    public required IReadOnlyList<double> ProfileGexUsdPerPct { get; init; }

    /// <summary>Zero gamma by recorded day.</summary>
    public required FlipHistoryView Flips { get; init; }
}
