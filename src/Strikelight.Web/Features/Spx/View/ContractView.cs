namespace Strikelight.Web.Features.Spx.View;

/// <summary>One contract of the chain table; null where missing.</summary>
public sealed record ContractView
{
    /// <summary>Bid.</summary>
    public double? BidUsd { get; init; }

    /// <summary>Ask.</summary>
    public double? AskUsd { get; init; }

    /// <summary>Last trade.</summary>
    public double? LastUsd { get; init; }

    /// <summary>Contracts traded in the session.</summary>
    public double? Volume { get; init; }

    /// <summary>Contracts open.</summary>
    public double? OpenInterest { get; init; }

    /// <summary>Change of open interest since the close before.</summary>
    public double? OpenInterestChange { get; init; }

    /// <summary>Own volatility, a fraction a year.</summary>
    public double? Volatility { get; init; }

    /// <summary>How the volatility was come by, or why there is none.</summary>
    public required string VolatilityStatus { get; init; }

    /// <summary>Per USD of spot.</summary>
    public double? Delta { get; init; }

    /// <summary>Delta per USD of spot.</summary>
    public double? Gamma { get; init; }

    /// <summary>USD per calendar day.</summary>
    public double? ThetaUsdPerDay { get; init; }

    /// <summary>USD per volatility point.</summary>
    public double? VegaUsdPerVolPoint { get; init; }

    /// <summary>USD per percent of the interest rate.</summary>
    public double? RhoUsdPerPct { get; init; }

    /// <summary>Delta per volatility point.</summary>
    public double? VannaPerVolPoint { get; init; }

    /// <summary>Delta per calendar day.</summary>
    public double? CharmPerDay { get; init; }

    /// <summary>Vega per volatility point.</summary>
    public double? VommaUsdPerVolPoint { get; init; }

    /// <summary>Gamma per USD of spot.</summary>
    public double? Speed { get; init; }

    /// <summary>Gamma per calendar day.</summary>
    public double? ColorPerDay { get; init; }

    /// <summary>Gamma per volatility point.</summary>
    public double? ZommaPerVolPoint { get; init; }

    /// <summary>Signed gamma exposure, USD per 1 %.</summary>
    public double? GexUsdPerPct { get; init; }
}
