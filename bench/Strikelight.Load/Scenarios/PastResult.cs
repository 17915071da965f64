namespace Strikelight.Load.Scenarios;

/// <summary>How long pages of past times took that nobody had opened before.</summary>
public sealed record PastResult
{
    /// <summary>The page, without its time.</summary>
    public required string Page { get; init; }

    /// <summary>Pages opened, each at another time.</summary>
    public required int Pages { get; init; }

    /// <summary>First and last day they are of.</summary>
    public required string Days { get; init; }

    /// <summary>Until the document was there, median.</summary>
    public required double OpenMsP50 { get; init; }

    /// <summary>Time within which 99 % were there.</summary>
    public required double OpenMsP99 { get; init; }

    /// <summary>Time of the slowest.</summary>
    public required double OpenMsMost { get; init; }

    /// <summary>Until nothing of the page was being read any more, median, the opening included.</summary>
    public required double WholeMsP50 { get; init; }

    /// <summary>Time within which 99 % were whole.</summary>
    public required double WholeMsP99 { get; init; }

    /// <summary>Pages that failed.</summary>
    public required int Errors { get; init; }

    /// <summary>What kept the server's memory.</summary>
    public required string Box { get; init; }
}
