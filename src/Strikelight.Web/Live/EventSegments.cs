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
    private const int FragmentBytes = 32 << 10; // compressed: the usual page fits

    /// <summary>The header that begins every gzip stream: deflate, no name, no time, unknown system.</summary>
    public static ReadOnlyMemory<byte> GzipHeader { get; } = new byte[] { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255 };

    /// <summary>An event that carries a page fragment.</summary>
    /// <param name="id">Versions of the data.</param>
    /// <param name="draw">Writes the HTML; it is compressed while it is written.</param>
    public static async Task<Frame> FragmentAsync(string id, Func<TextWriter, Task> draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        byte[] segment = await CompressAsync(async text =>
        {
            await text.WriteAsync($"id: {id}\n");
            await using EventDataWriter data = new(text, DataField);
            await draw(data);
            data.End();
        });
        return new(id, segment);
    }

    /// <summary>A comment: when the data of the frame that follows were published, Unix milliseconds.</summary>
    public static byte[] Published(DateTimeOffset at) =>
        Compress(string.Create(CultureInfo.InvariantCulture, $": published={at.ToUnixTimeMilliseconds()}\n"));

    /// <summary>The heartbeat, with the market's present time so that ages are counted from a right clock.</summary>
    /// <param name="marketNow">Market time now.</param>
    /// <param name="slowedToSeconds">Seconds between frames while memory is short; otherwise null.</param>
    /// <param name="notice">A line that every page says; null where there is none.</param>
    public static byte[] Beat(DateTimeOffset marketNow, double? slowedToSeconds, string? notice = null)
    {
        string data = marketNow.ToString("O", CultureInfo.InvariantCulture);
        if (slowedToSeconds is not null || notice is not null)
        {
            data += string.Create(CultureInfo.InvariantCulture, $"\n{DataField}{slowedToSeconds:F0}");
        }
        if (notice is not null)
        {
            data += $"\n{DataField}{notice.ReplaceLineEndings(" ")}";
        }
        return Compress($"event: beat\n{DataField}{data}\n\n");
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

    private static async Task<byte[]> CompressAsync(Func<TextWriter, Task> write)
    {
        using MemoryStream bytes = new(FragmentBytes);
        await using DeflateStream deflater = new(bytes, CompressionLevel.Optimal, leaveOpen: true);
        await using StreamWriter text = new(deflater, leaveOpen: true);
        await write(text);
        text.Flush(); // the only one: each ends a block of the compressor
        return bytes.ToArray(); // before disposal, which would write the final block
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
