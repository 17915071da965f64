using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;

namespace Strikelight.Load.Client;

/// <summary>Texts of the small deflate segments at the head of a frame, inflated once for all viewers.</summary>
/// <remarks>Every viewer of a page gets the same bytes, so that a thousand clients need one inflation.</remarks>
public sealed class SegmentTexts
{
    /// <summary>The bytes that every segment ends with, as a number, the first one highest.</summary>
    public const uint SyncFlushTail = 0x0000ffff;

    private const int KeptMost = 100_000;

    private static readonly byte[] SyncFlush = [0, 0, 0xff, 0xff];

    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Text of the first segment of some bytes; null where they hold no whole one.</summary>
    /// <param name="bytes">The beginning of a chunk, or of what follows a segment there.</param>
    /// <param name="length">Bytes of the segment.</param>
    public string? First(ReadOnlySpan<byte> bytes, out int length)
    {
        int end = bytes.IndexOf(SyncFlush);
        length = end + SyncFlush.Length;
        if (end < 0)
        {
            return null;
        }
        byte[] segment = bytes[..length].ToArray();
        string key = Convert.ToBase64String(segment);
        if (!_texts.TryGetValue(key, out string? text))
        {
            text = Inflate(segment);
            if (_texts.Count < KeptMost)
            {
                _texts[key] = text;
            }
        }
        return text;
    }

    private static string Inflate(byte[] segment)
    {
        using DeflateStream inflater = new(new MemoryStream(segment), CompressionMode.Decompress);
        byte[] plain = new byte[1024];
        int length = inflater.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(plain, 0, length);
    }
}
