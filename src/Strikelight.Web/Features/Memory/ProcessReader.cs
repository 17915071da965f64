using System.Diagnostics;
using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory.View;

namespace Strikelight.Web.Features.Memory;

/// <summary>Reads the process for people.</summary>
/// <remarks>Not thread-safe: it knows the reading before, for the use of processors.</remarks>
internal sealed class ProcessReader(IMemoryGauge gauge, TimeProvider clock)
{
    private const string TaskFolder = "/proc/self/task";

    private readonly DateTimeOffset _startedAt = StartedAt();
    private long _readAt;
    private TimeSpan? _cpuBefore;

    public ProcessView Read()
    {
        MemoryReading memory = gauge.Read();
        GCMemoryInfo collected = GC.GetGCMemoryInfo(GCKind.Any);
        bool hasCollected = collected.Index > 0;
        long? native = memory.ResidentBytes - memory.FileBytes - memory.CommittedBytes;
        TimeSpan pauses = GC.GetTotalPauseDuration();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        TimeSpan uptime = TimeProvider.System.GetUtcNow() - _startedAt; // the system's own clock gave the start
        return new()
        {
            UsedBytes = memory.UsedBytes,
            GarbageBytes = memory.GarbageBytes,
            RssBytes = memory.ResidentBytes,
            MappedBytes = memory.FileBytes,
            ManagedHeapBytes = memory.HeapBytes,
            GcLiveBytes = hasCollected ? collected.HeapSizeBytes - collected.FragmentedBytes : null,
            GcCommittedBytes = hasCollected ? memory.CommittedBytes : null,
            GcFragmentedBytes = hasCollected ? collected.FragmentedBytes : null,
            NativeBytes = hasCollected && native >= 0 ? native : null,
            SocketBytes = memory.SocketBytes,
            Gen0Collections = GC.CollectionCount(0),
            Gen1Collections = GC.CollectionCount(1),
            Gen2Collections = GC.CollectionCount(2),
            GcPauseMsTotal = pauses.TotalMilliseconds,
            GcPauseShare = pauses / uptime,
            GcPauseMsLast = hasCollected ? LastPauseMs(collected) : null,
            Threads = Directory.Exists(TaskFolder) ? Directory.EnumerateDirectories(TaskFolder).LongCount() : null,
            UptimeSeconds = uptime.TotalSeconds,
            CpuSeconds = cpu.TotalSeconds,
            CpuCores = CoresSince(cpu),
        };
    }

    private double? CoresSince(TimeSpan cpu)
    {
        double? cores = _cpuBefore is { } before ? (cpu - before) / clock.GetElapsedTime(_readAt) : null;
        _cpuBefore = cpu;
        _readAt = clock.GetTimestamp();
        return cores;
    }

    private static DateTimeOffset StartedAt()
    {
        using Process own = Process.GetCurrentProcess();
        return new(own.StartTime.ToUniversalTime());
    }

    private static double LastPauseMs(GCMemoryInfo collected)
    {
        double total = 0;
        foreach (TimeSpan pause in collected.PauseDurations)
        {
            total += pause.TotalMilliseconds;
        }
        return total;
    }
}
