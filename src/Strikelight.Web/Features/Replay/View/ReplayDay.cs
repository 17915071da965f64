namespace Strikelight.Web.Features.Replay.View;

/// <summary>One New York day: what the exchange does, and what can be asked for.</summary>
/// <param name="Date">The day.</param>
/// <param name="State">
/// <c>session</c> or <c>halfday</c> with data, <c>noData</c> for a session without, <c>closed</c> where there is none.
/// </param>
public sealed record ReplayDay(DateOnly Date, string State)
{
    /// <summary>The holiday that takes a weekday's session away.</summary>
    public string? Holiday { get; init; }

    /// <summary>Whether the session ends early, with data or without.</summary>
    public bool IsHalfDay { get; init; }

    /// <summary>Opening of the session, UTC; null on a closed day.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>Close of the session, UTC; null on a closed day.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Earliest market time with data, UTC; null without data.</summary>
    public DateTimeOffset? FirstAt { get; init; }

    /// <summary>Latest market time with data, UTC; null without data.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>The times that have data where not every one has; null where any can be asked for, or none.</summary>
    public IReadOnlyList<DateTimeOffset>? Times { get; init; }
}
