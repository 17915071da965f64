using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Walls.View;

/// <summary>Levels and exposure of one expiry date.</summary>
public sealed record ExpiryView
{
    /// <summary>Expiry date as listed.</summary>
    public required DateOnly Expiry { get; init; }

    /// <summary>Roots that are added up.</summary>
    public required string Roots { get; init; }

    /// <summary>Calendar days from the market date.</summary>
    public required int Days { get; init; }

    /// <summary>Net exposure, USD per 1 %.</summary>
    public double? GexUsdPerPct { get; init; }

    /// <summary>Sum of absolute values.</summary>
    public double? GrossGexUsdPerPct { get; init; }

    /// <summary>Volatility at the forward, a fraction; null where none.</summary>
    public double? Volatility { get; init; }

    /// <summary>
    /// The same restated in trading time; null where none, or where less than a minute of trading is left.
    /// </summary>
    public double? TradingVolatility { get; init; }

    /// <summary>Calendar days to settlement, to the second.</summary>
    public required double DaysToSettlement { get; init; }

    /// <summary>Minutes of trading to settlement, closed ones by their weight.</summary>
    public required double TradingMinutes { get; init; }

    /// <summary>Forward; null where none.</summary>
    public double? ForwardUsd { get; init; }

    /// <summary>How the forward was come by.</summary>
    public required string ForwardOrigin { get; init; }

    /// <summary>Standard error of the forward; null where it is not from parity.</summary>
    public double? ForwardErrorUsd { get; init; }

    /// <summary>
    /// Dividend yield and borrow cost together, per year, a fraction; null without parity and within seven days.
    /// </summary>
    public double? ImpliedYieldPerYear { get; init; }

    /// <summary>Present value of dividends and borrow until settlement; null without parity.</summary>
    public double? ImpliedCashUsd { get; init; }

    /// <summary>Rate per year that the discount factor implies; null where the expiry is over.</summary>
    public double? RatePerYear { get; init; }

    /// <summary>How the discount factor was come by.</summary>
    public required string DiscountOrigin { get; init; }

    /// <summary>Call wall of the chosen measure.</summary>
    public required StrikeLevelView CallWall { get; init; }

    /// <summary>Put wall of the chosen measure.</summary>
    public required StrikeLevelView PutWall { get; init; }

    /// <summary>Zero gamma of this date alone; null where it was not computed.</summary>
    public PriceLevelView? ZeroGamma { get; init; }

    /// <summary>Largest net exposure.</summary>
    public required StrikeLevelView KingNode { get; init; }

    /// <summary>Max pain of the date's last series to settle.</summary>
    public required StrikeLevelView MaxPain { get; init; }

    /// <summary>Other dates whose call wall is within 1 %.</summary>
    public int CallWallsStacked { get; init; }

    /// <summary>Other dates whose put wall is within 1 %.</summary>
    public int PutWallsStacked { get; init; }
}
