namespace Strikelight.Web.Features.Memory.View;

/// <summary>The process as the system and the runtime see it; null is what they do not say.</summary>
public sealed record ProcessView
{
    /// <summary>What counts against the limit: resident memory less mapped files, and that of sockets.</summary>
    public required long UsedBytes { get; init; }

    /// <summary>
    /// Part of it that the collector would give free: room and garbage since it collected the whole heap; null before.
    /// </summary>
    public long? GarbageBytes { get; init; }

    /// <summary>Resident memory.</summary>
    public required long RssBytes { get; init; }

    /// <summary>Part of it that is files of the runtime, mapped.</summary>
    public long? MappedBytes { get; init; }

    /// <summary>Objects on the managed heap, garbage included.</summary>
    public required long ManagedHeapBytes { get; init; }

    /// <summary>Objects that the last collection left; null before the first.</summary>
    public long? GcLiveBytes { get; init; }

    /// <summary>Memory the collector had committed at its last collection; null before the first.</summary>
    public long? GcCommittedBytes { get; init; }

    /// <summary>Free room between objects at the last collection; null before the first.</summary>
    public long? GcFragmentedBytes { get; init; }

    /// <summary>
    /// Resident memory that is neither a mapped file nor committed by the collector; null where that is unknown or
    /// where the collector has committed more than is resident.
    /// </summary>
    public long? NativeBytes { get; init; }

    /// <summary>Kernel memory of sockets.</summary>
    public long? SocketBytes { get; init; }

    /// <summary>Collections of the youngest generation.</summary>
    public required int Gen0Collections { get; init; }

    /// <summary>Collections up to the middle generation.</summary>
    public required int Gen1Collections { get; init; }

    /// <summary>Collections of the whole heap.</summary>
    public required int Gen2Collections { get; init; }

    /// <summary>Time the collector has stopped the process since the start.</summary>
    public required double GcPauseMsTotal { get; init; }

    /// <summary>That time as a share of the time since the start.</summary>
    public required double GcPauseShare { get; init; }

    /// <summary>The last stop; null before the first.</summary>
    public double? GcPauseMsLast { get; init; }

    /// <summary>Threads of the process.</summary>
    public long? Threads { get; init; }

    /// <summary>Seconds since the start of the process.</summary>
    public required double UptimeSeconds { get; init; }

    /// <summary>Processor time since the start.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>Processor time by time since the reading before, in processors; null at the first reading.</summary>
    public double? CpuCores { get; init; }
}
