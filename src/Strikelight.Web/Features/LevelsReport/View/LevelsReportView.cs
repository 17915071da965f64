using System.Text.Json.Serialization;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.LevelsReport.View;

/// <summary>What became of recorded levels.</summary>
public sealed record LevelsReportView : IPageView
{
    /// <summary>Provider id; outcomes of other sources are not mixed in.</summary>
    public required string Source { get; init; }

    /// <summary>Market time at which the view was made: what was decided later is not in it.</summary>
    public required DateTimeOffset MarketNow { get; init; }

    /// <summary>The one symbol that counts; null for all.</summary>
    public string? Symbol => Request.Symbol;

    /// <summary>How far back days count: 1m, 3m, 1y or 3y.</summary>
    public string Range => Request.Range.Name;

    /// <summary>What it rests on.</summary>
    public required RestsOnView RestsOn { get; init; }

    /// <summary>That as a sentence, in conditional words.</summary>
    public required string Statement { get; init; }

    /// <summary>Why there is nothing to show; null where there is.</summary>
    public required string? Absence { get; init; }

    /// <summary>Whether the store could not be read.</summary>
    public required bool IsFailed { get; init; }

    /// <summary>Days at which judging failed since the start, one sentence; null without one.</summary>
    public required string? Failure { get; init; }

    /// <summary>One for each kind of level, in the order asked for.</summary>
    public required IReadOnlyList<LevelRowView> Levels { get; init; }

    /// <summary>The newest days looked at, newest first.</summary>
    public required IReadOnlyList<DayView> Days { get; init; }

    /// <summary>Symbols with a day in the range, whichever is asked for.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    /// <summary>What was asked for.</summary>
    [JsonIgnore]
    public LevelsReportRequest Request { get; init; } = new();

    /// <inheritdoc />
    [JsonIgnore]
    public string Title => Symbol is { } symbol ? $"{symbol} level report" : "Level report";

    /// <summary>Whose recorded days the replay bar offers where the page is about several symbols.</summary>
    [JsonIgnore]
    public string? CalendarSymbol { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public string? PageSymbol => Symbol ?? CalendarSymbol;

    /// <inheritdoc />
    [JsonIgnore]
    public DateTimeOffset? DataTime => Days.Count > 0 ? Days.Max(day => day.JudgedAt) : null;

    /// <inheritdoc />
    [JsonIgnore]
    public int StatusCode => IsFailed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;

    /// <inheritdoc />
    [JsonIgnore]
    public IReadOnlyList<ViewTable> Tables => LevelsReportTables.Of(this);
}
