using System.Text.Json.Serialization;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Spx.View;

/// <summary>All a tab shows, and the contract of its JSON: names end in their unit, null is missing.</summary>
public sealed record SpxView : SymbolView
{
    /// <summary>Everything below in one: null before there is a chain.</summary>
    [JsonIgnore]
    public SpxContent? Content { get; init; }

    /// <summary>The request the view answers.</summary>
    [JsonIgnore]
    public SpxRequest Request { get; init; } = new();

    /// <summary>Which tab this is.</summary>
    public string View => SpxUrl.NameOf(Request.Tab);

    /// <summary>Price with its change.</summary>
    public PriceView? Price => Content?.Price;

    /// <summary>Which definitions the numbers follow.</summary>
    public DefinitionView? Definition => Content?.Definition;

    /// <summary>Sums over the scope.</summary>
    public TotalsView? Totals => Content?.Totals;

    /// <summary>Regime and where spot stands in it.</summary>
    public RegimeView? Regime => Content?.Regime;

    /// <summary>All levels.</summary>
    public LevelsView? Levels => Content?.Levels;

    /// <summary>The move to the close of the session, else to the nearest settlement.</summary>
    public MoveView? Today => Content?.Today;

    /// <summary>What dealers would trade per 1 %.</summary>
    public HedgeView? Hedge => Content?.Hedge;

    /// <summary>Expected moves; null on another tab.</summary>
    public MovesView? Moves => Content?.Moves;

    /// <summary>Exposures; null on another tab.</summary>
    public GammaView? Gamma => Content?.Gamma;

    /// <summary>Strikes; null on another tab.</summary>
    public StrikesView? Strikes => Content?.Strikes;

    /// <summary>Flow; null on another tab.</summary>
    public FlowView? Flow => Content?.Flow;

    /// <summary>Volatility; null on another tab.</summary>
    public VolatilityView? Volatility => Content?.Volatility;

    /// <summary>Chain table; null on another tab.</summary>
    public ChainView? Chain => Content?.Chain;

    /// <inheritdoc />
    [JsonIgnore]
    public override string Title => $"{Symbol} market intelligence";

    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ViewTable> Tables => Content is null ? [] : SpxTables.Of(Content);

    /// <inheritdoc />
    [JsonIgnore]
    protected override bool HasContent => Content is not null;
}
