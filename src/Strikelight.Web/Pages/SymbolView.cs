using System.Text.Json.Serialization;
using Strikelight.Web.Board;

namespace Strikelight.Web.Pages;

/// <summary>What every page about one symbol's chain says first; its JSON begins with it.</summary>
public abstract record SymbolView : IPageView
{
    private const int First = -1; // before what a page adds

    /// <summary>Underlying in our spelling.</summary>
    [JsonPropertyOrder(First)]
    public required string Symbol { get; init; }

    /// <summary>Name for people; empty where the source has none.</summary>
    [JsonPropertyOrder(First)]
    public required string Name { get; init; }

    /// <summary>Provider id.</summary>
    [JsonPropertyOrder(First)]
    public required string Source { get; init; }

    /// <summary>What stands behind the numbers: market, recorded or simulated.</summary>
    [JsonPropertyOrder(First)]
    public required string SourceKind { get; init; }

    /// <summary>How the data stand: ready, closed, delayed, stale, stored, failed, loading, unknown, past.</summary>
    [JsonPropertyOrder(First)]
    public required ViewState State { get; init; }

    /// <summary>Market time at which the view was made.</summary>
    [JsonPropertyOrder(First)]
    public required DateTimeOffset MarketNow { get; init; }

    /// <summary>When the market showed these quotes.</summary>
    [JsonPropertyOrder(First)]
    public DateTimeOffset? MarketTime { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public abstract string Title { get; }

    /// <inheritdoc />
    [JsonIgnore]
    public string? PageSymbol => Symbol;

    /// <inheritdoc />
    [JsonIgnore]
    public DateTimeOffset? DataTime => MarketTime;

    /// <inheritdoc />
    [JsonIgnore]
    public int StatusCode =>
        HasContent ? StatusCodes.Status200OK
        : State.Status == ViewState.Unknown ? StatusCodes.Status404NotFound
        : StatusCodes.Status503ServiceUnavailable;

    /// <inheritdoc />
    [JsonIgnore]
    public virtual bool IsReading => false;

    /// <inheritdoc />
    [JsonIgnore]
    public virtual bool IsFinal => !IsReading;

    /// <inheritdoc />
    [JsonIgnore]
    public abstract IReadOnlyList<ViewTable> Tables { get; }

    /// <summary>Whether there is a chain to show.</summary>
    [JsonIgnore]
    protected abstract bool HasContent { get; }
}
