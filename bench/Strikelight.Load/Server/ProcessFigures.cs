using System.Globalization;

namespace Strikelight.Load.Server;

/// <summary>What Linux says of a process.</summary>
public sealed class ProcessFigures(int id)
{
    private const long CodeKeptBytes = 16 << 20; // of mapped files, as the server counts them
    private const double TicksPerSecond = 100; // USER_HZ of every Linux there is

    /// <summary>Resident bytes now; 0 once it is gone.</summary>
    public long RssBytes() => Status("VmRSS");

    /// <summary>Most resident bytes it ever had.</summary>
    public long RssMostBytes() => Status("VmHWM");

    /// <summary>
    /// What the server counts against its budget of that, the kernel's memory for sockets apart: memory of its own in
    /// full, and of mapped files no more than the code that runs all the time. The rest of the files is dropped and
    /// read again where memory is short.
    /// </summary>
    public long UsedBytes() => OwnBytes() + Math.Min(Status("RssFile"), CodeKeptBytes);

    /// <summary>Resident bytes that are of no file on disk: the heap, stacks, memory that is shared.</summary>
    public long OwnBytes() => Status("RssAnon") + Status("RssShmem");

    /// <summary>Processor seconds so far.</summary>
    public double CpuSeconds()
    {
        string text = Read("stat");
        string[] fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 12 ? (Number(fields[11]) + Number(fields[12])) / TicksPerSecond : 0;
    }

    private long Status(string name)
    {
        string? line = Array.Find(
            Read("status").Split('\n'),
            line => line.StartsWith(name + ":", StringComparison.Ordinal)
        );
        return line is null ? 0 : 1024 * Number(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim());
    }

    private string Read(string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException or IOException)
        {
            return ""; // the process has ended
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
