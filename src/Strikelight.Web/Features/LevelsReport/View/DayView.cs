namespace Strikelight.Web.Features.LevelsReport.View;

/// <summary>One day of a symbol: judged or not, and on what it rests.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Day">New York trading day.</param>
/// <param name="Reason">Why it was not judged; null where it was.</param>
/// <param name="JudgedAt">Market time of the decision.</param>
public sealed record DayView(string Symbol, DateOnly Day, string? Reason, DateTimeOffset JudgedAt)
{
    /// <summary>Number of levels put to the test.</summary>
    public required int Levels { get; init; }

    /// <summary>firstMinute, firstChain, sessionBefore or none.</summary>
    public required string LevelsFrom { get; init; }

    /// <summary>Market time of the chain behind the levels.</summary>
    public required DateTimeOffset? LevelsAt { get; init; }

    /// <summary>When the levels were known: the test begins.</summary>
    public required DateTimeOffset? KnownAt { get; init; }

    /// <summary>sourceBars, storedBars, polls or none.</summary>
    public required string PricesFrom { get; init; }

    /// <summary>Length of a price bar, or how far apart polls may be.</summary>
    public required double ResolutionSeconds { get; init; }

    /// <summary>Share of the time under test that prices cover; null without prices.</summary>
    public required double? Coverage { get; init; }

    /// <summary>Market time of the chain whose listed strikes the placebos are taken from.</summary>
    public required DateTimeOffset? StrikesAt { get; init; }
}
