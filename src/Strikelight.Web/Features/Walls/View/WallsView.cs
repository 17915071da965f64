using System.Text.Json.Serialization;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.Walls.View;

/// <summary>All the walls page shows, and the contract of its JSON: names end in their unit, null is missing.</summary>
public sealed record WallsView : SymbolView
{
    /// <summary>When the answer was received.</summary>
    public DateTimeOffset? ReceivedTime { get; init; }

    /// <summary>Past times of this symbol that the source holds.</summary>
    public IReadOnlyList<DateTimeOffset> RecordedTimes { get; init; } = [];

    /// <summary>Everything below in one: null before there is a chain.</summary>
    [JsonIgnore]
    public WallsContent? Content { get; init; }

    /// <summary>The request the view answers.</summary>
    [JsonIgnore]
    public WallsRequest Request { get; init; } = new("");

    /// <summary>Price of the underlying.</summary>
    public double? SpotUsd => Content?.Price.SpotUsd;

    /// <summary>Price with its change.</summary>
    public PriceView? Price => Content?.Price;

    /// <summary>The account of the feed's rows.</summary>
    public ContractsView? Contracts => Content?.Contracts;

    /// <summary>Which definitions the numbers follow.</summary>
    public DefinitionView? Definition => Content?.Definition;

    /// <summary>Which rates discount, and how old they are.</summary>
    public RatesView? Rates => Content?.Rates;

    /// <summary>Sums over the scope.</summary>
    public TotalsView? Totals => Content?.Totals;

    /// <summary>Regime and where spot stands in it.</summary>
    public RegimeView? Regime => Content?.Regime;

    /// <summary>All levels.</summary>
    public LevelsView? Levels => Content?.Levels;

    /// <summary>How far each main level moves under other definitions.</summary>
    public IReadOnlyList<BandView>? Bands => Content?.Bands;

    /// <summary>Level alerts, armed or triggered.</summary>
    public IReadOnlyList<AlertView>? Alerts => Content?.Alerts;

    /// <summary>What the alerts rest on, one sentence or two.</summary>
    public string? AlertsRestOn => Content?.AlertsRestOn;

    /// <summary>Levels by expiry.</summary>
    public IReadOnlyList<ExpiryView>? Expiries => Content?.Expiries;

    /// <summary>Exposure and activity by strike, all strikes of the scope.</summary>
    public IReadOnlyList<StrikeView>? Strikes => Content?.Strikes;

    /// <summary>Re-priced exposure over spot.</summary>
    public ProfileView? Profile => Content?.Profile;

    /// <summary>Strikes that trade much against what is open.</summary>
    public IReadOnlyList<UnusualView>? Unusual => Content?.Unusual;

    /// <summary>Levels of the session minute by minute, as recorded, under the default definition.</summary>
    public LevelHistoryView? LevelHistory => Content?.LevelHistory;

    /// <summary>The volatility surface of the whole chain.</summary>
    public SurfaceView? Surface => Content?.Surface;

    /// <summary>Net exposure by strike at earlier times; empty unless asked for.</summary>
    public IReadOnlyList<GexLookBackView>? GexLookBack => Content?.LookBack.Gex;

    /// <summary>Change of open interest since the day before.</summary>
    public OiChangeView? OiChange => Content?.LookBack.OiChange;

    /// <summary>Premium traded through the session.</summary>
    public NetPremiumView? NetPremium => Content?.LookBack.NetPremium;

    /// <inheritdoc />
    [JsonIgnore]
    public override string Title => $"{Symbol} volume walls";

    /// <inheritdoc />
    [JsonIgnore]
    public override bool IsReading => Content?.LookBack.States.AreReading() ?? false;

    /// <inheritdoc />
    [JsonIgnore]
    public override bool IsFinal => Content?.LookBack.States.AreFinal() ?? false;

    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ViewTable> Tables => Content is null ? [] : WallsTables.Of(Content);

    /// <inheritdoc />
    [JsonIgnore]
    protected override bool HasContent => Content is not null;
}
