namespace Strikelight.Load.Scenarios;

/// <summary>What a run with viewers measured; null is what the server or the system does not say.</summary>
/// <param name="Viewers">Viewers at once.</param>
/// <param name="Pages">Distinct pages.</param>
/// <param name="RssBytesPerViewer">Resident bytes above those with a viewer a page, by further viewer.</param>
/// <param name="ManagedBytesPerViewer">The same of what the last collection of garbage left.</param>
/// <param name="KernelSocketBytes">Kernel memory of the server's ends of the connections, median.</param>
/// <param name="BaseRssBytes">Resident bytes before.</param>
/// <param name="RssBytes">Resident bytes with all viewers, median.</param>
/// <param name="RssMostBytes">Most resident bytes there ever were.</param>
/// <param name="RssAboveBaseAfterBytes">Resident bytes above those before, half a minute after all left.</param>
/// <param name="StalenessMsP50">Median age of content at the viewer.</param>
/// <param name="StalenessMsP99">99 % of content is younger.</param>
/// <param name="FramesPerSecond">Content events, all viewers together.</param>
/// <param name="MebibytesPerSecond">Bytes of bodies, all viewers together.</param>
/// <param name="ServerCpuShare">Processor time of the server by time, in processors.</param>
/// <param name="Errors">Streams that ended, were refused, broke an event or went back in time.</param>
/// <param name="Box">What kept the server's memory.</param>
public sealed record ViewersResult(
    int Viewers,
    int Pages,
    double RssBytesPerViewer,
    double? ManagedBytesPerViewer,
    long? KernelSocketBytes,
    long BaseRssBytes,
    long RssBytes,
    long RssMostBytes,
    long RssAboveBaseAfterBytes,
    int? StalenessMsP50,
    int? StalenessMsP99,
    double FramesPerSecond,
    double MebibytesPerSecond,
    double ServerCpuShare,
    int Errors,
    string Box
);
