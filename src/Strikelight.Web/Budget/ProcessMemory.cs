using System.Globalization;

namespace Strikelight.Web.Budget;

/// <summary>Reads the memory of this process: from <c>/proc</c> on Linux, otherwise what the runtime knows.</summary>
public sealed class ProcessMemory(SocketMemory sockets) : IMemoryGauge
{
    private const string StatusFile = "/proc/self/status";
    private const int BytesPerKilobyte = 1024;

    /// <inheritdoc />
    public MemoryReading Read()
    {
        long? resident = null;
        long? anonymous = null;
        if (File.Exists(StatusFile))
        {
            foreach (string line in File.ReadLines(StatusFile))
            {
                resident ??= Kilobytes(line, "VmRSS:");
                anonymous ??= Kilobytes(line, "RssAnon:");
            }
        }
        return new(
            resident ?? Environment.WorkingSet,
            anonymous,
            GC.GetGCMemoryInfo().TotalCommittedBytes,
            GC.GetTotalMemory(forceFullCollection: false),
            sockets.Bytes()
        );
    }

    /// <inheritdoc />
    public void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GiveBack();
    }

    /// <inheritdoc />
    public void GiveBack() => NativeHeap.GiveBack();

    private static long? Kilobytes(string line, string name) =>
        line.StartsWith(name, StringComparison.Ordinal)
            ? long.Parse(line.AsSpan(name.Length).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture)
                * BytesPerKilobyte
            : null;
}
