namespace Strikelight.Load.Scenarios;

/// <summary>What an attack brought about.</summary>
public sealed record HostileResult
{
    /// <summary>Its name.</summary>
    public required string Attack { get; init; }

    /// <summary>Answers by status, or how connections ended.</summary>
    public required IReadOnlyDictionary<string, int> Outcome { get; init; }

    /// <summary>Age of content within which 99 % of the other viewers' lay meanwhile.</summary>
    public required int? StalenessMsP99OfOthers { get; init; }

    /// <summary>Resident bytes of the server three seconds after.</summary>
    public required long RssBytesAfter { get; init; }

    /// <summary>Most resident bytes so far.</summary>
    public required long RssMostBytes { get; init; }

    /// <summary>Whether the server lived and answered.</summary>
    public required bool IsAlive { get; init; }

    /// <summary>Streams of others that ended.</summary>
    public required int ErrorsOfOthers { get; init; }

    /// <summary>Processes the kernel killed in the box; null without a cgroup.</summary>
    public required long? KillsInTheBox { get; init; }
}
