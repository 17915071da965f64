using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>What the URL of the history page asks for, defaults filled in.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
public sealed record HistoryRequest(string Symbol) : ITravelRequest
{
    /// <summary>Sessions looked back unless told otherwise.</summary>
    public const int DefaultSessions = 60;

    /// <summary>Sessions looked back, the running one included.</summary>
    public int Sessions { get; init; } = DefaultSessions;

    /// <summary>How the table is sorted.</summary>
    public TableSort Sort { get; init; } = HistoryColumns.Newest;

    /// <inheritdoc />
    public DateTimeOffset? At { get; init; }
}
