using System.Globalization;

namespace Strikelight.Web.Budget;

/// <summary>Kernel memory of this server's sockets, which no figure of the process itself contains.</summary>
/// <remarks>
/// The kernel's one-line total of the network namespace is cheap and holds both ends of connections within the machine.
/// It is an upper bound and good enough while it is small; when it is not, the sockets on our ports are added up.
/// </remarks>
public sealed class SocketMemory
{
    private const long SmallBytes = 16L << 20;
    private const int BookkeepingFactor = 2; // the kernel accounts whole buffers, about twice their payload
    private const int ListenState = 0x0A;

    private readonly string _root;
    private readonly HashSet<int> _ports = [];

    /// <summary>Reads the kernel's files.</summary>
    /// <param name="root">Root of the file system; another one in tests.</param>
    public SocketMemory(string root = "/") => _root = root;

    /// <summary>Tells on which ports the server listens; before that only the cheap total is known.</summary>
    public void Listen(IEnumerable<int> ports)
    {
        ArgumentNullException.ThrowIfNull(ports);
        lock (_ports)
        {
            _ports.UnionWith(ports);
        }
    }

    /// <summary>Bytes now, or null where the system does not say.</summary>
    public long? Bytes()
    {
        if (Total() is not { } total || total <= SmallBytes)
        {
            return Total();
        }
        int[] ports;
        lock (_ports)
        {
            ports = [.. _ports];
        }
        return ports.Length == 0 ? total : Math.Min(total, QueuedBytes(ports) * BookkeepingFactor);
    }

    private long? Total()
    {
        string path = Path.Combine(_root, "proc/net/sockstat");
        if (!File.Exists(path))
        {
            return null;
        }
        foreach (string line in File.ReadLines(path))
        {
            string[] words = line.Split(' ');
            if (words[0] == "TCP:" && words[^2] == "mem")
            {
                return long.Parse(words[^1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
            }
        }
        return null;
    }

    /// <summary>Payload waiting in both directions in the sockets of our ports.</summary>
    private long QueuedBytes(int[] ports)
    {
        long bytes = 0;
        foreach (string file in (string[])["proc/net/tcp", "proc/net/tcp6"])
        {
            string path = Path.Combine(_root, file);
            foreach (string line in File.Exists(path) ? File.ReadLines(path).Skip(1) : [])
            {
                string[] words = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
                if (
                    Hex(words[3]) != ListenState
                    && ports.Contains((int)Hex(words[1].AsSpan(words[1].IndexOf(':') + 1)))
                )
                {
                    string[] queues = words[4].Split(':');
                    bytes += Hex(queues[0]) + Hex(queues[1]);
                }
            }
        }
        return bytes;
    }

    private static long Hex(ReadOnlySpan<char> text) =>
        long.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
