namespace Strikelight.Web.Features.Spx.View;

/// <summary>What is open and traded in one root and expiry; null where nothing behind a figure is known.</summary>
public sealed record SeriesFlowView
{
    /// <summary>The root and expiry.</summary>
    public required SeriesView Series { get; init; }

    /// <summary>Calls traded.</summary>
    public double? CallVolume { get; init; }

    /// <summary>Puts traded.</summary>
    public double? PutVolume { get; init; }

    /// <summary>Puts per call by volume.</summary>
    public double? PutCallVolume { get; init; }

    /// <summary>Gross premium traded in calls.</summary>
    public double? CallPremiumUsd { get; init; }

    /// <summary>Gross premium traded in puts.</summary>
    public double? PutPremiumUsd { get; init; }

    /// <summary>Puts per call by premium.</summary>
    public double? PutCallPremium { get; init; }

    /// <summary>Calls open.</summary>
    public double? CallOi { get; init; }

    /// <summary>Puts open.</summary>
    public double? PutOi { get; init; }

    /// <summary>Puts per call by open interest.</summary>
    public double? PutCallOi { get; init; }
}
