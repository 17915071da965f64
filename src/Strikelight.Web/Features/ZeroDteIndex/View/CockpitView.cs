using System.Text.Json.Serialization;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDteIndex.View;

/// <summary>All the page shows, and the contract of its JSON: names end in their unit, null is missing.</summary>
public sealed record CockpitView : SymbolView
{
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
    public override string Title => $"{Symbol} 0DTE";

    /// <inheritdoc />
    [JsonIgnore]
    public override bool IsReading => States.AreReading();

    /// <inheritdoc />
    [JsonIgnore]
    public override bool IsFinal => Figures is not null && States.AreFinal();

    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ViewTable> Tables => CockpitTables.Of(this);

    /// <inheritdoc />
    [JsonIgnore]
    protected override bool HasContent => Figures is not null;
}
