namespace Strikelight.Load.Scenarios;

/// <summary>What clients that never read brought about.</summary>
public sealed record SlowResult
{
    /// <summary>Clients that never read.</summary>
    public required int Clients { get; init; }

    /// <summary>Of them, those the server still had at the end.</summary>
    public required int StillConnected { get; init; }

    /// <summary>Seconds from the first asking until the last was closed; null where some never were.</summary>
    public required double? SecondsUntilLastClosed { get; init; }

    /// <summary>Most kernel bytes a connection of the server had.</summary>
    public required long KernelBytesMost { get; init; }

    /// <summary>Age of content within which 99 % of the other viewers' lay meanwhile.</summary>
    public required int? StalenessMsP99OfOthers { get; init; }

    /// <summary>Most resident bytes of the server.</summary>
    public required long RssMostBytes { get; init; }

    /// <summary>Failures of the other viewers.</summary>
    public required int Errors { get; init; }

    /// <summary>What kept the server's memory.</summary>
    public required string Box { get; init; }
}
