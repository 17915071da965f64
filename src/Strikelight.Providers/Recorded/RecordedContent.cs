using System.IO.Compression;
using Strikelight.Providers.Recorded.EndOfDay;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Recorded;

/// <summary>Opens a recorded file and tells by its first bytes what it is; names are not looked at.</summary>
internal static class RecordedContent
{
    private const int SniffBytes = 4096;
    private const int FileBufferBytes = 64 << 10;

    /// <summary>The file's plain content, capped.</summary>
    public static Stream Open(string path, long bytesMost)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, FileBufferBytes);
        Span<byte> magic = stackalloc byte[2];
        bool isPacked = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        return new CountingStream(isPacked ? new GZipStream(file, CompressionMode.Decompress) : file, bytesMost);
    }

    /// <summary>What the content is, by its first characters.</summary>
    /// <exception cref="InvalidDataException">The packing is damaged.</exception>
    public static RecordedFormat Sniff(string path)
    {
        using Stream content = Open(path, long.MaxValue);
        byte[] buffer = new byte[SniffBytes];
        int length = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> start = buffer.AsSpan(0, length);
        start = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        start = start.TrimStart(" \t\r\n"u8);
        return start.StartsWith("{"u8) ? JsonFormatOf(start)
            : start.IndexOf(",Last:"u8) >= 0 ? RecordedFormat.CboeQuoteTable
            : EndOfDayReader.IsOne(start) ? RecordedFormat.EndOfDay
            : RecordedFormat.Unknown;
    }

    /// <summary>By keys that only one format has; whatever has none is left to Cboe's reader to refuse.</summary>
    private static RecordedFormat JsonFormatOf(ReadOnlySpan<byte> start) =>
        start.IndexOf("\"callExpDateMap\""u8) >= 0 || start.IndexOf("\"putExpDateMap\""u8) >= 0
            ? RecordedFormat.BrokerChain
        : start.IndexOf("\"underlyingPrice\""u8) >= 0 && start.IndexOf("\"updated\""u8) >= 0
            ? RecordedFormat.OptionsDesk
        : RecordedFormat.CboeJson;
}
