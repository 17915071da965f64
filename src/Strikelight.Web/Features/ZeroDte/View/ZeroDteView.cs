using System.Text.Json.Serialization;
using Strikelight.Web.Board;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>All the 0DTE page shows, and the contract of its JSON: names end in their unit, null is missing.</summary>
public sealed record ZeroDteView : IPageView
{
    /// <summary>Provider id.</summary>
    public required string Source { get; init; }

    /// <summary>What stands behind the numbers: market, recorded or simulated.</summary>
    public required string SourceKind { get; init; }

    /// <summary>Market time at which the view was made.</summary>
    public required DateTimeOffset MarketNow { get; init; }

    /// <summary>One entry a symbol, in the order asked for.</summary>
    public required IReadOnlyList<ZeroDteIndexView> Indexes { get; init; }

    /// <summary>What the symbols say about each other.</summary>
    public required IReadOnlyList<DivergenceView> Divergences { get; init; }

    /// <summary>The request the view answers.</summary>
    [JsonIgnore]
    public ZeroDteRequest Request { get; init; } = new();

    /// <inheritdoc />
    [JsonIgnore]
    public string Title => $"0DTE {string.Join(' ', Request.Symbols)}";

    /// <inheritdoc />
    [JsonIgnore]
    public string? PageSymbol => null;

    /// <inheritdoc />
    [JsonIgnore]
    public string? ReplaySymbol => Request.Symbols[0];

    /// <inheritdoc />
    [JsonIgnore]
    public DateTimeOffset? DataTime => Indexes.Min(index => index.MarketTime);

    /// <inheritdoc />
    [JsonIgnore]
    public int StatusCode =>
        Indexes.Any(index => index.Figures is not null) ? StatusCodes.Status200OK
        : Indexes.All(index => index.State.Status == ViewState.Unknown) ? StatusCodes.Status404NotFound
        : StatusCodes.Status503ServiceUnavailable;

    /// <inheritdoc />
    [JsonIgnore]
    public bool IsReading => States.AreReading();

    /// <inheritdoc />
    [JsonIgnore]
    public bool IsFinal => States.AreFinal();

    /// <inheritdoc />
    [JsonIgnore]
    public IReadOnlyList<ViewTable> Tables => ZeroDteTables.Of(this);

    private IEnumerable<LookBackState> States => Indexes.SelectMany(index => index.Figures?.States ?? []);
}
