using System.Text.Json.Serialization;
using Strikelight.Web.Board;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.DayLevels.View;

/// <summary>All the history page shows, and the contract of its JSON.</summary>
public sealed record HistoryView : IPageView
{
    /// <summary>The store answered: no day of the range is recorded.</summary>
    public const string Empty = "empty";

    /// <summary>Underlying in our spelling.</summary>
    public required string Symbol { get; init; }

    /// <summary>Name for people; empty where the source has none.</summary>
    public required string Name { get; init; }

    /// <summary>Provider id: days of other sources are not mixed in.</summary>
    public required string Source { get; init; }

    /// <summary>What stands behind the numbers: market, recorded or simulated.</summary>
    public required string SourceKind { get; init; }

    /// <summary>How the data stand: past, ready, empty, unknown, failed.</summary>
    public required ViewState State { get; init; }

    /// <summary>Market time at which the view was made.</summary>
    public required DateTimeOffset MarketNow { get; init; }

    /// <summary>First and last session looked at.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last session looked at.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Sessions between the first recorded day and the last that are not recorded.</summary>
    public int MissingDays { get; init; }

    /// <summary>The recorded days in the order asked for.</summary>
    public IReadOnlyList<HistoryDay> Days { get; init; } = [];

    /// <summary>The request the view answers.</summary>
    [JsonIgnore]
    public HistoryRequest Request { get; init; } = new("");

    /// <inheritdoc />
    [JsonIgnore]
    public string Title => $"{Symbol} history";

    /// <inheritdoc />
    [JsonIgnore]
    public string? PageSymbol => Symbol;

    /// <inheritdoc />
    [JsonIgnore]
    public DateTimeOffset? DataTime => Days.Count == 0 ? null : Days.Max(day => day.LastMinute);

    /// <inheritdoc />
    [JsonIgnore]
    public int StatusCode =>
        State.Status switch
        {
            ViewState.Unknown => StatusCodes.Status404NotFound,
            ViewState.Failed => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status200OK,
        };

    /// <inheritdoc />
    [JsonIgnore]
    public IReadOnlyList<ViewTable> Tables => [HistoryTables.Days(this)];
}
