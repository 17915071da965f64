using System.Text.Json.Serialization;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.ZeroDteIndex.View;

/// <summary>The figures of the page's symbol with a chain.</summary>
public sealed record CockpitFigures
{
    /// <summary>Why no expiry counts; null where some do.</summary>
    public string? ScopeReason { get; init; }

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

    /// <summary>Levels at strikes with what stands and trades there.</summary>
    public required IReadOnlyList<KeyLevelView> KeyLevels { get; init; }

    /// <summary>How much of the whole chain settles today.</summary>
    public required ShareView ZeroDteShare { get; init; }

    /// <summary>What settles with the session, the nearest first.</summary>
    public required IReadOnlyList<SettlementView> Settlements { get; init; }

    /// <summary>Why nothing settles with the session; null where something does.</summary>
    public string? NoSettlementReason { get; init; }

    /// <summary>What was bought and sold in the session.</summary>
    public required PulseView Pulse { get; init; }

    /// <summary>Exposure and activity by strike, all strikes of the scope.</summary>
    public required IReadOnlyList<StrikeView> Strikes { get; init; }

    /// <summary>Price bars of the session, or why there are none.</summary>
    [JsonIgnore]
    public CandlesView Candles { get; init; } = new();
}
