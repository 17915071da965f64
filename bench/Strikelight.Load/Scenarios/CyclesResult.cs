namespace Strikelight.Load.Scenarios;

/// <summary>What stays of viewers that have left.</summary>
public sealed record CyclesResult
{
    /// <summary>Streams opened and left.</summary>
    public required int Cycles { get; init; }

    /// <summary>Of them in a second, while they came.</summary>
    public required double CyclesPerSecond { get; init; }

    /// <summary>Growth of the live heap by session over the last half; null where the server does not say.</summary>
    public required double? HeapBytesPerSession { get; init; }

    /// <summary>Streams the server still counts beyond those that stay on purpose.</summary>
    public required long? ViewersLeft { get; init; }

    /// <summary>Age of content at viewers that stayed, median, in milliseconds; null without content.</summary>
    public required int? StalenessMsP50OfOthers { get; init; }

    /// <summary>The same, 99 of a hundred.</summary>
    public required int? StalenessMsP99OfOthers { get; init; }

    /// <summary>Most resident bytes of the server.</summary>
    public required long RssMostBytes { get; init; }

    /// <summary>Failures of viewers.</summary>
    public required int Errors { get; init; }

    /// <summary>What kept the server's memory.</summary>
    public required string Box { get; init; }
}
