namespace Strikelight.Load.Scenarios;

/// <summary>What a run with viewers measured; null is what the server or the system does not say.</summary>
public sealed record ViewersResult
{
    /// <summary>Viewers at once.</summary>
    public required int Viewers { get; init; }

    /// <summary>Distinct pages.</summary>
    public required int Pages { get; init; }

    /// <summary>Resident bytes above those with a viewer a page, by further viewer.</summary>
    public required double RssBytesPerViewer { get; init; }

    /// <summary>The same of what the last collection of garbage left.</summary>
    public required double? ManagedBytesPerViewer { get; init; }

    /// <summary>Bytes the last collection of garbage left with all viewers.</summary>
    public required long? ManagedBytes { get; init; }

    /// <summary>Kernel memory of the server's ends of the connections, median.</summary>
    public required long? KernelSocketBytes { get; init; }

    /// <summary>Resident bytes before.</summary>
    public required long BaseRssBytes { get; init; }

    /// <summary>Resident bytes with all viewers, median.</summary>
    public required long RssBytes { get; init; }

    /// <summary>Most resident bytes there ever were.</summary>
    public required long RssMostBytes { get; init; }

    /// <summary>Resident bytes above those before, some time after all left.</summary>
    public required long RssAboveBaseAfterBytes { get; init; }

    /// <summary>Median age of content at the viewer.</summary>
    public required int? StalenessMsP50 { get; init; }

    /// <summary>99 % of content is younger.</summary>
    public required int? StalenessMsP99 { get; init; }

    /// <summary>Content events, all viewers together.</summary>
    public required double FramesPerSecond { get; init; }

    /// <summary>Bytes of bodies, all viewers together.</summary>
    public required double MebibytesPerSecond { get; init; }

    /// <summary>Processor time of the server by time, in processors.</summary>
    public required double ServerCpuShare { get; init; }

    /// <summary>The same of the viewers' own process, which shares the machine.</summary>
    public required double ClientCpuShare { get; init; }

    /// <summary>Streams that ended, were refused, broke an event or went back in time.</summary>
    public required int Errors { get; init; }

    /// <summary>The same by what they said.</summary>
    public required IReadOnlyDictionary<string, int> ErrorKinds { get; init; }

    /// <summary>What kept the server's memory.</summary>
    public required string Box { get; init; }
}
