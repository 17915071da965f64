namespace Strikelight.Web.Features.Spx.View;

/// <summary>A contract that traded much.</summary>
public sealed record TradedContractView
{
    /// <summary>The root and expiry.</summary>
    public required SeriesView Series { get; init; }

    /// <summary>Strike.</summary>
    public required double StrikeUsd { get; init; }

    /// <summary>call or put.</summary>
    public required string Side { get; init; }

    /// <summary>Contracts traded in the session.</summary>
    public required double Volume { get; init; }

    /// <summary>Contracts open.</summary>
    public double? OpenInterest { get; init; }

    /// <summary>Volume per open contract; null where none is open or it is not known.</summary>
    public double? VolumeToOi { get; init; }

    /// <summary>Gross premium traded.</summary>
    public double? PremiumUsd { get; init; }

    /// <summary>Own volatility, a fraction a year.</summary>
    public double? Volatility { get; init; }

    /// <summary>Own delta per share.</summary>
    public double? Delta { get; init; }
}
