namespace Strikelight.Load.Scenarios;

/// <summary>What a reconnect storm measured.</summary>
public sealed record StormResult
{
    /// <summary>Viewers that came back.</summary>
    public required int Viewers { get; init; }

    /// <summary>Distinct pages.</summary>
    public required int Pages { get; init; }

    /// <summary>Viewers that had content within a minute.</summary>
    public required int WithContent { get; init; }

    /// <summary>Time to content, median.</summary>
    public required double? ContentMsP50 { get; init; }

    /// <summary>Time within which 99 % had content.</summary>
    public required double? ContentMsP99 { get; init; }

    /// <summary>Time of the last.</summary>
    public required double? ContentMsMost { get; init; }

    /// <summary>Questions to the source while they came back; null where the server does not say.</summary>
    public required double? UpstreamCallsPerSecond { get; init; }

    /// <summary>Most resident bytes of the server.</summary>
    public required long RssMostBytes { get; init; }

    /// <summary>Failures of viewers.</summary>
    public required int Errors { get; init; }

    /// <summary>What kept the server's memory.</summary>
    public required string Box { get; init; }
}
