using System.Diagnostics;
using System.Globalization;

namespace Strikelight.Load.Server;

/// <summary>Keeps a server within its memory: a cgroup where one can be made, otherwise a heap limit.</summary>
public sealed class MemoryBox
{
    private const double HeapShare = 0.83; // of the whole; the rest is compiled code, stacks and native memory

    private readonly long? _bytes;
    private readonly string? _folder;
    private readonly string _limitFile;

    private MemoryBox(long? bytes, string? folder, string limitFile)
    {
        _bytes = bytes;
        _folder = folder;
        _limitFile = limitFile;
    }

    /// <summary>What it is, for the report.</summary>
    public string Description =>
        _bytes is not { } bytes ? "no box"
        : _folder is not null ? $"cgroup of {bytes >> 20} MiB"
        : $"GC heap limit of {(long)(bytes * HeapShare) >> 20} MiB, resident memory sampled (no cgroup is writable)";

    /// <summary>Chooses how to keep so many bytes.</summary>
    public static MemoryBox Of(long? bytes)
    {
        if (bytes is null)
        {
            return new(null, null, "");
        }
        string name = $"strikelight-load-{Environment.ProcessId}";
        return TryMake(Path.Combine("/sys/fs/cgroup/memory", name), "memory.limit_in_bytes", bytes.Value)
            ?? TryMake(Path.Combine("/sys/fs/cgroup", name), "memory.max", bytes.Value)
            ?? new(bytes, null, "");
    }

    /// <summary>Sets what must be set before the start.</summary>
    public void Prepare(ProcessStartInfo start)
    {
        ArgumentNullException.ThrowIfNull(start);
        if (_bytes is not { } bytes)
        {
            return;
        }
        start.ArgumentList.Add("--set");
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"Budget:TotalBytes={bytes}"));
        if (_folder is null)
        {
            long heap = (long)(bytes * HeapShare);
            start.Environment["DOTNET_GCHeapHardLimit"] = heap.ToString("x", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Puts the started process into the box.</summary>
    public void Enclose(int processId)
    {
        if (_folder is not null)
        {
            File.WriteAllText(Path.Combine(_folder, "cgroup.procs"), processId.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Times the kernel killed in the box; null where it keeps no count.</summary>
    public long? Kills()
    {
        if (_folder is null)
        {
            return null;
        }
        string file = _limitFile == "memory.max" ? "memory.events" : "memory.oom_control";
        string? line = Array.Find(
            File.ReadAllLines(Path.Combine(_folder, file)),
            line => line.StartsWith("oom_kill ", StringComparison.Ordinal)
        );
        return line is null ? null : long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Takes the box away once its process has ended.</summary>
    public void Remove()
    {
        if (_folder is not null && Directory.Exists(_folder))
        {
            Directory.Delete(_folder);
        }
    }

    private static MemoryBox? TryMake(string folder, string limitFile, long bytes)
    {
        if (!Directory.Exists(Path.GetDirectoryName(folder)))
        {
            return null;
        }
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, limitFile), bytes.ToString(CultureInfo.InvariantCulture));
            return new(bytes, folder, limitFile);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null; // this system gives us no cgroup; the description says so
        }
    }
}
