using System.Text.Json.Serialization;
using Strikelight.Web.Board;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDteIndex.View;

/// <summary>All the page shows, and the contract of its JSON: names end in their unit, null is missing.</summary>
public sealed record CockpitView : IPageView
{
    /// <summary>Underlying in our spelling.</summary>
    public required string Symbol { get; init; }

    /// <summary>Name for people; empty where the source has none.</summary>
    public required string Name { get; init; }

    /// <summary>Provider id.</summary>
    public required string Source { get; init; }

    /// <summary>What stands behind the numbers: market, recorded or simulated.</summary>
    public required string SourceKind { get; init; }

    /// <summary>How the data stand.</summary>
    public required ViewState State { get; init; }

    /// <summary>Market time at which the view was made.</summary>
    public required DateTimeOffset MarketNow { get; init; }

    /// <summary>When the market showed these quotes.</summary>
    public DateTimeOffset? MarketTime { get; init; }

    /// <summary>What there is to show of the symbol; null before there is a chain.</summary>
    public CockpitFigures? Figures { get; init; }

    /// <summary>The indexes that are compared.</summary>
    public required IReadOnlyList<NameView> Indexes { get; init; }

    /// <summary>The seven largest companies.</summary>
    public required IReadOnlyList<NameView> Strip { get; init; }

    /// <summary>The names of the table, in its order.</summary>
    public required IReadOnlyList<NameView> Names { get; init; }

    /// <summary>Why no names are there; null where they are.</summary>
    public string? NamesReason { get; init; }

    /// <summary>The request the view answers.</summary>
    [JsonIgnore]
    public CockpitRequest Request { get; init; } = new("");

    /// <summary>Dates of the chain that can be picked.</summary>
    [JsonIgnore]
    public IReadOnlyList<DateOnly> ListedExpiries { get; init; } = [];

    /// <summary>How what was asked of the past stands.</summary>
    [JsonIgnore]
    public IReadOnlyList<LookBackState> States { get; init; } = [];

    /// <inheritdoc />
    [JsonIgnore]
    public string Title => $"{Symbol} 0DTE";

    /// <inheritdoc />
    [JsonIgnore]
    public string? PageSymbol => Symbol;

    /// <inheritdoc />
    [JsonIgnore]
    public DateTimeOffset? DataTime => MarketTime;

    /// <inheritdoc />
    [JsonIgnore]
    public int StatusCode =>
        Figures is not null ? StatusCodes.Status200OK
        : State.Status == ViewState.Unknown ? StatusCodes.Status404NotFound
        : StatusCodes.Status503ServiceUnavailable;

    /// <inheritdoc />
    [JsonIgnore]
    public bool IsReading => States.AreReading();

    /// <inheritdoc />
    [JsonIgnore]
    public bool IsFinal => Figures is not null && States.AreFinal();

    /// <inheritdoc />
    [JsonIgnore]
    public IReadOnlyList<ViewTable> Tables => CockpitTables.Of(this);
}
