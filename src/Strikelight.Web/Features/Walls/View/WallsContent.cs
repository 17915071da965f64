using System.Text.Json.Serialization;
using Strikelight.Web.Board;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Walls.View;

/// <summary>What there is to show once there is a chain.</summary>
public sealed record WallsContent
{
    /// <summary>How prices between chains reached these levels; how fast a server is, so no part of the data.</summary>
    [JsonIgnore]
    public TickFigures Ticks { get; init; } = TickFigures.None;

    /// <summary>Price with its change.</summary>
    public required PriceView Price { get; init; }

    /// <summary>The account of the feed's rows.</summary>
    public required ContractsView Contracts { get; init; }

    /// <summary>Which definitions the numbers follow.</summary>
    public required DefinitionView Definition { get; init; }

    /// <summary>Which rates discount.</summary>
    public required RatesView Rates { get; init; }

    /// <summary>Sums over the scope.</summary>
    public required TotalsView Totals { get; init; }

    /// <summary>Regime and where spot stands in it.</summary>
    public required RegimeView Regime { get; init; }

    /// <summary>All levels.</summary>
    public required LevelsView Levels { get; init; }

    /// <summary>How far each main level moves under other definitions.</summary>
    public required IReadOnlyList<BandView> Bands { get; init; }

    /// <summary>Level alerts.</summary>
    public required IReadOnlyList<AlertView> Alerts { get; init; }

    /// <summary>What the alerts rest on: the session's recorded minutes, or the moment alone and why.</summary>
    public string AlertsRestOn { get; init; } = "";

    /// <summary>Levels by expiry, the nearest first.</summary>
    public required IReadOnlyList<ExpiryView> Expiries { get; init; }

    /// <summary>By strike, ascending, all strikes of the scope.</summary>
    public required IReadOnlyList<StrikeView> Strikes { get; init; }

    /// <summary>Re-priced exposure over spot.</summary>
    public required ProfileView Profile { get; init; }

    /// <summary>Strikes that trade much against what is open.</summary>
    public required IReadOnlyList<UnusualView> Unusual { get; init; }

    /// <summary>Net exposure by strike and expiry, USD per 1 %.</summary>
    public required GridView GexGrid { get; init; }

    /// <summary>Gross premium traded by strike and expiry, calls less puts, USD.</summary>
    public required GridView PremiumGrid { get; init; }

    /// <summary>Today's bars, or why there are none.</summary>
    public required CandlesView Candles { get; init; }

    /// <summary>Levels of the session minute by minute, as recorded.</summary>
    public LevelHistoryView LevelHistory { get; init; } = LevelHistoryView.None("");

    /// <summary>The volatility surface of the whole chain.</summary>
    public required SurfaceView Surface { get; init; }

    /// <summary>What is shown of the symbol's past.</summary>
    public WallsLookBackView LookBack { get; init; } = WallsLookBackView.Unread;

    /// <summary>All expiries of the chain that are not settled, for the picker.</summary>
    public required IReadOnlyList<DateOnly> ListedExpiries { get; init; }
}
