using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Spx.View;

/// <summary>What there is to show once there is a chain: the head of every tab, and one of the tabs.</summary>
public sealed record SpxContent
{
    /// <summary>Price with its change.</summary>
    public required PriceView Price { get; init; }

    /// <summary>Which definitions the numbers follow.</summary>
    public required DefinitionView Definition { get; init; }

    /// <summary>Sums over the scope.</summary>
    public required TotalsView Totals { get; init; }

    /// <summary>Regime and where spot stands in it.</summary>
    public required RegimeView Regime { get; init; }

    /// <summary>All levels.</summary>
    public required LevelsView Levels { get; init; }

    /// <summary>Why no expiry counts; null where some do.</summary>
    public string? ScopeReason { get; init; }

    /// <summary>
    /// The move to the close of the session, else to the nearest settlement, whatever the scope; null without one.
    /// </summary>
    public MoveView? Today { get; init; }

    /// <summary>What dealers would trade per 1 %.</summary>
    public required HedgeView Hedge { get; init; }

    /// <summary>Expected moves; null on another tab.</summary>
    public MovesView? Moves { get; init; }

    /// <summary>Exposures; null on another tab.</summary>
    public GammaView? Gamma { get; init; }

    /// <summary>Strikes; null on another tab.</summary>
    public StrikesView? Strikes { get; init; }

    /// <summary>Flow; null on another tab.</summary>
    public FlowView? Flow { get; init; }

    /// <summary>Volatility; null on another tab.</summary>
    public VolatilityView? Volatility { get; init; }

    /// <summary>Chain table; null on another tab.</summary>
    public ChainView? Chain { get; init; }

    /// <summary>All roots and expiries that are not settled, for the picker.</summary>
    public required IReadOnlyList<SeriesView> ListedSeries { get; init; }
}
