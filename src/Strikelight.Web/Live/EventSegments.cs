using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Strikelight.Web.Live;

/// <summary>Writes server-sent events as deflate segments that need no compressor state a connection.</summary>
/// <remarks>
/// Each segment comes from a fresh compressor and ends in a sync flush, so that no segment refers to another: the same
/// bytes are valid in the gzip stream of every viewer once that has begun with its ten-byte header (RFC 1951, 1952).
/// </remarks>
public static class EventSegments
{
    private const string DataField = "data: ";

    /// <summary>The header that begins every gzip stream: deflate, no name, no time, unknown system.</summary>
    public static ReadOnlyMemory<byte> GzipHeader { get; } = new byte[] { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255 };

    /// <summary>An event that carries a page fragment.</summary>
    public static Frame Fragment(string id, string html) => new(id, Compress(EventText(null, id, html)));

    /// <summary>A comment: when the data of the frame that follows were published, Unix milliseconds.</summary>
    public static byte[] Published(DateTimeOffset at) =>
        Compress(string.Create(CultureInfo.InvariantCulture, $": published={at.ToUnixTimeMilliseconds()}\n"));

    /// <summary>The heartbeat, with the market's present time so that ages are counted from a right clock.</summary>
    /// <param name="marketNow">Market time now.</param>
    /// <param name="slowedToSeconds">Seconds between frames while memory is short; otherwise null.</param>
    public static byte[] Beat(DateTimeOffset marketNow, double? slowedToSeconds)
    {
        string time = marketNow.ToString("O", CultureInfo.InvariantCulture);
        string data = slowedToSeconds is { } seconds
            ? string.Create(CultureInfo.InvariantCulture, $"{time}\n{seconds:F0}")
            : time;
        return Compress(EventText("beat", null, data));
    }

    /// <summary>How long the browser waits before it connects again.</summary>
    public static byte[] Retry(TimeSpan pause) =>
        Compress(string.Create(CultureInfo.InvariantCulture, $"retry: {pause.TotalMilliseconds:F0}\n\n"));

    /// <summary>The page fragment that the event of a segment carries.</summary>
    public static string HtmlOf(byte[] segment)
    {
        using StreamReader reader = new(Inflate(segment));
        StringBuilder html = new();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(DataField, StringComparison.Ordinal))
            {
                html.Append(html.Length > 0 ? "\n" : "").Append(line.AsSpan(DataField.Length));
            }
        }
        return html.ToString();
    }

    /// <summary>Reads the plain text of a segment, for the rare client that takes no gzip.</summary>
    public static Stream Inflate(byte[] segment) =>
        new DeflateStream(new MemoryStream(segment, writable: false), CompressionMode.Decompress);

    private static string EventText(string? name, string? id, string data)
    {
        StringBuilder text = new(data.Length + 64);
        if (name is not null)
        {
            text.Append("event: ").Append(name).Append('\n');
        }
        if (id is not null)
        {
            text.Append("id: ").Append(id).Append('\n');
        }
        foreach (ReadOnlySpan<char> line in data.AsSpan().EnumerateLines())
        {
            text.Append(DataField).Append(line).Append('\n');
        }
        return text.Append('\n').ToString();
    }

    private static byte[] Compress(string text)
    {
        using MemoryStream bytes = new();
        using DeflateStream deflater = new(bytes, CompressionLevel.Optimal, leaveOpen: true);
        deflater.Write(Encoding.UTF8.GetBytes(text));
        deflater.Flush();
        return bytes.ToArray(); // before disposal, which would write the final block
    }
}
