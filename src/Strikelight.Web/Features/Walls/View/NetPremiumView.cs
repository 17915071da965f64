namespace Strikelight.Web.Features.Walls.View;

/// <summary>Premium traded through the session, in USD; calls less puts, since who bought is not known.</summary>
public sealed record NetPremiumView
{
    /// <summary>How it stands: ready, pending, missing, failed.</summary>
    public required string State { get; init; }

    /// <summary>Why there is nothing; null where it is ready.</summary>
    public string? Reason { get; init; }

    /// <summary>The session's day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Length of the steps where they are made from the source's own past; null of polls.</summary>
    public int? StepMinutes { get; init; }

    /// <summary>Stretches between the open and the last point of which nothing is known.</summary>
    public int Gaps { get; init; }

    /// <summary>Minutes in them.</summary>
    public double GapMinutes { get; init; }

    /// <summary>Share of the contracts traded that have no price and so are in no sum, 0 to 1.</summary>
    public double? UnpricedShare { get; init; }

    /// <summary>Running sums, oldest first; the first point is where the first step began.</summary>
    public IReadOnlyList<NetPremiumPointView> Points { get; init; } = [];
}
