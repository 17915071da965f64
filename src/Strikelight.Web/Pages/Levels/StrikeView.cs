namespace Strikelight.Web.Pages.Levels;

/// <summary>Exposure and activity at one strike, the scope's expiries added up; null is missing.</summary>
public sealed record StrikeView
{
    /// <summary>Strike.</summary>
    public required double StrikeUsd { get; init; }

    /// <summary>Signed exposure of the calls.</summary>
    public double? CallGexUsdPerPct { get; init; }

    /// <summary>Signed exposure of the puts.</summary>
    public double? PutGexUsdPerPct { get; init; }

    /// <summary>Both.</summary>
    public double? NetGexUsdPerPct { get; init; }

    /// <summary>Calls open.</summary>
    public double? CallOi { get; init; }

    /// <summary>Puts open.</summary>
    public double? PutOi { get; init; }

    /// <summary>Calls traded.</summary>
    public double? CallVolume { get; init; }

    /// <summary>Puts traded.</summary>
    public double? PutVolume { get; init; }

    /// <summary>Gross premium traded in calls.</summary>
    public double? CallPremiumUsd { get; init; }

    /// <summary>Gross premium traded in puts.</summary>
    public double? PutPremiumUsd { get; init; }
}
