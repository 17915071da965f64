namespace Strikelight.Web.Features.DayLevels;

/// <summary>What the URL of the history page asks for, defaults filled in.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
public sealed record HistoryRequest(string Symbol)
{
    /// <summary>Sessions looked back unless told otherwise.</summary>
    public const int DefaultSessions = 60;

    /// <summary>Sessions looked back, the running one included.</summary>
    public int Sessions { get; init; } = DefaultSessions;

    /// <summary>Column the table is sorted by.</summary>
    public HistorySort Sort { get; init; } = HistorySort.Day;

    /// <summary>Whether the least comes first.</summary>
    public bool IsAscending { get; init; }

    /// <summary>Past market time, or null for the latest.</summary>
    public DateTimeOffset? At { get; init; }
}
