using System.Text.Json.Serialization;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>The figures of one symbol with a chain.</summary>
public sealed record ZeroDteFigures
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

    /// <summary>How much of the whole chain settles today.</summary>
    public required ShareView ZeroDteShare { get; init; }

    /// <summary>How much of the expected move since the close before is used.</summary>
    public required MoveUseView MoveUsed { get; init; }

    /// <summary>The straddle now and through the session.</summary>
    public required StraddleView Straddle { get; init; }

    /// <summary>Strikes near spot that trade most, or none.</summary>
    public required IReadOnlyList<HotStrikeView> HotStrikes { get; init; }

    /// <summary>Why there is none; null where there is one.</summary>
    public string? HotStrikesReason { get; init; }

    /// <summary>Strikes with the largest net exposure, ascending by strike.</summary>
    public required IReadOnlyList<StrikeView> TopStrikes { get; init; }

    /// <summary>What settles with the session, the nearest first.</summary>
    public required IReadOnlyList<SettlementView> Settlements { get; init; }

    /// <summary>Why nothing settles with the session; null where something does.</summary>
    public string? NoSettlementReason { get; init; }

    /// <summary>What dealers would have to trade until the close.</summary>
    public required PressureView Pressure { get; init; }

    /// <summary>Where the put/call ratio of all expiries stands among earlier days.</summary>
    public required PutCallRankView PutCallRank { get; init; }

    /// <summary>Exposure by strike through the session.</summary>
    public required SessionGridView GammaThroughSession { get; init; }

    /// <summary>Price bars of the session, or why there are none.</summary>
    [JsonIgnore]
    public CandlesView Candles { get; init; } = new();

    /// <summary>How what is read in the background stands.</summary>
    [JsonIgnore]
    public IReadOnlyList<LookBackState> States { get; init; } = [];

    /// <summary>The expected move from spot on, for the price chart.</summary>
    [JsonIgnore]
    public ConeView Cone { get; init; } = new();
}
