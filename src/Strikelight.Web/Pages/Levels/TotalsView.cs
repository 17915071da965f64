namespace Strikelight.Web.Pages.Levels;

/// <summary>Sums over the scope; null where nothing behind a sum is known.</summary>
public sealed record TotalsView
{
    /// <summary>Net gamma exposure, USD of delta per 1 %.</summary>
    public double? GexUsdPerPct { get; init; }

    /// <summary>The calls' part.</summary>
    public double? CallGexUsdPerPct { get; init; }

    /// <summary>The puts' part.</summary>
    public double? PutGexUsdPerPct { get; init; }

    /// <summary>Sum of absolute values.</summary>
    public double? GrossGexUsdPerPct { get; init; }

    /// <summary>Option-leg delta in USD; the hedge is not visible.</summary>
    public double? DexUsd { get; init; }

    /// <summary>USD of delta per volatility point.</summary>
    public double? VannaUsdPerVolPoint { get; init; }

    /// <summary>USD of delta per calendar day.</summary>
    public double? CharmUsdPerDay { get; init; }

    /// <summary>Calls traded in the session.</summary>
    public double? CallVolume { get; init; }

    /// <summary>Puts traded in the session.</summary>
    public double? PutVolume { get; init; }

    /// <summary>Calls open.</summary>
    public double? CallOi { get; init; }

    /// <summary>Puts open.</summary>
    public double? PutOi { get; init; }

    /// <summary>Gross premium traded in calls.</summary>
    public double? CallPremiumUsd { get; init; }

    /// <summary>Gross premium traded in puts.</summary>
    public double? PutPremiumUsd { get; init; }

    /// <summary>Puts per call by volume.</summary>
    public double? PutCallVolume { get; init; }

    /// <summary>Puts per call by open interest.</summary>
    public double? PutCallOi { get; init; }

    /// <summary>Puts per call by gross premium.</summary>
    public double? PutCallPremium { get; init; }

    /// <summary>Share of the gross exposure that settles on the session date, 0 to 1.</summary>
    public double? ZeroDteGexShare { get; init; }
}
