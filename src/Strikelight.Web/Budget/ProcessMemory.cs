using System.Globalization;

namespace Strikelight.Web.Budget;

/// <summary>Reads the memory of this process: from <c>/proc</c> on Linux, otherwise what the runtime knows.</summary>
public sealed class ProcessMemory(SocketMemory sockets) : IMemoryGauge
{
    private const string StatusFile = "/proc/self/status";
    private const int BytesPerKilobyte = 1024;
    private const long WorthACollectionBytes = 24 << 20;

    private int _collections;
    private long _allocatedBytes;

    /// <inheritdoc />
    public MemoryReading Read()
    {
        long? resident = null;
        long? file = null;
        if (File.Exists(StatusFile))
        {
            foreach (string line in File.ReadLines(StatusFile))
            {
                resident ??= Kilobytes(line, "VmRSS:");
                file ??= Kilobytes(line, "RssFile:");
            }
        }
        long committed = GC.GetGCMemoryInfo().TotalCommittedBytes;
        return new(
            resident ?? Environment.WorkingSet,
            file,
            committed,
            GC.GetTotalMemory(forceFullCollection: false),
            sockets.Bytes()
        )
        {
            GarbageBytes = GarbageOf(committed),
        };
    }

    /// <inheritdoc />
    public void Collect() => Collect(GCCollectionMode.Forced);

    /// <inheritdoc />
    /// <remarks>
    /// A process that has fallen quiet does not collect by itself: what its last viewers left would stay. And one whose
    /// heap was larger keeps it committed.
    /// </remarks>
    public void GiveBack()
    {
        int collections = GC.CollectionCount(GC.MaxGeneration);
        bool isQuiet = collections == _collections;
        _collections = collections;
        long slack = GC.GetGCMemoryInfo().TotalCommittedBytes - GC.GetTotalMemory(forceFullCollection: false);
        bool hasGarbage = GC.GetTotalAllocatedBytes() - _allocatedBytes > WorthACollectionBytes;
        if (hasGarbage && (isQuiet || slack > WorthACollectionBytes))
        {
            Collect(GCCollectionMode.Aggressive); // shrinks the heap to what it holds
        }
        else
        {
            NativeHeap.GiveBack();
        }
    }

    private void Collect(GCCollectionMode mode)
    {
        GC.Collect(GC.MaxGeneration, mode, blocking: true, compacting: true);
        NativeHeap.GiveBack();
        _allocatedBytes = GC.GetTotalAllocatedBytes();
    }

    /// <summary>Of the last collection of the whole heap, whether it stopped the process or ran beside it.</summary>
    private static long? GarbageOf(long committedBytes)
    {
        GCMemoryInfo blocking = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        GCMemoryInfo background = GC.GetGCMemoryInfo(GCKind.Background);
        GCMemoryInfo last = background.Index > blocking.Index ? background : blocking;
        return last.Index == 0 ? null : Math.Max(committedBytes - (last.HeapSizeBytes - last.FragmentedBytes), 0);
    }

    private static long? Kilobytes(string line, string name) =>
        line.StartsWith(name, StringComparison.Ordinal)
            ? long.Parse(line.AsSpan(name.Length).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture)
                * BytesPerKilobyte
            : null;
}
