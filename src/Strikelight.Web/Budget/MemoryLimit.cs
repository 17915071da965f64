using System.Globalization;

namespace Strikelight.Web.Budget;

/// <summary>The most memory the process may take, and who says so.</summary>
/// <param name="Bytes">The limit.</param>
/// <param name="Source">Who says so, for people.</param>
public sealed record MemoryLimit(long Bytes, string Source)
{
    private const long DefaultBytes = 256L << 20;
    private const long Unlimited = 1L << 50; // version 1 says "no limit" with a number near 2^63

    /// <summary>The configured total, else the limit of the control group, else 256 MiB.</summary>
    /// <param name="configured">Total of the configuration.</param>
    /// <param name="root">Root of the file system; another one in tests.</param>
    public static MemoryLimit Find(long? configured, string root = "/")
    {
        if (configured is { } bytes)
        {
            return new(bytes, "Budget:TotalBytes");
        }
        return OfControlGroup(root) is { } limit ? new(limit, "control group") : new(DefaultBytes, "default");
    }

    private static long? OfControlGroup(string root)
    {
        string groups = Path.Combine(root, "proc/self/cgroup");
        if (!File.Exists(groups))
        {
            return null;
        }
        long? least = null;
        foreach (string line in File.ReadLines(groups))
        {
            string[] parts = line.Split(':', 3);
            string? file =
                parts is ["0", "", var unified] ? $"sys/fs/cgroup{unified}/memory.max"
                : parts.Length == 3 && parts[1].Split(',').Contains("memory")
                    ? $"sys/fs/cgroup/memory{parts[2]}/memory.limit_in_bytes"
                : null;
            // A container sees its own group mounted as the root, whatever its path is outside.
            foreach (string candidate in file is null ? [] : (string[])[file, RootOf(file, parts[2])])
            {
                if (ReadLimit(Path.Combine(root, candidate)) is { } limit && !(limit >= least))
                {
                    least = limit;
                }
            }
        }
        return least;
    }

    private static string RootOf(string file, string group) =>
        group == "/" ? file : file.Replace(group + "/", "/", StringComparison.Ordinal);

    private static long? ReadLimit(string path) =>
        File.Exists(path)
        && long.TryParse(File.ReadAllText(path).Trim(), CultureInfo.InvariantCulture, out long bytes)
        && bytes is > 0 and < Unlimited
            ? bytes
            : null;
}
