using System.IO.Compression;

namespace Strikelight.Providers.Transport;

/// <summary>Undoes the compression of an answer, one layer at most.</summary>
/// <remarks>Ours and not the handler's, so that the byte counter can stand behind it.</remarks>
internal static class BodyEncoding
{
    /// <summary>Value of the <c>Accept-Encoding</c> header that matches <see cref="Open"/>.</summary>
    public const string Accepted = "gzip, br";

    /// <summary>The plain body.</summary>
    /// <exception cref="MalformedPayloadException">Packed in a way nobody asked for, or more than once.</exception>
    public static Stream Open(Stream packed, ICollection<string> encodings) =>
        encodings.Count switch
        {
            0 => packed,
            1 => Unpack(packed, encodings.First()),
            _ => throw new MalformedPayloadException("The answer is packed more than once."),
        };

    private static Stream Unpack(Stream packed, string encoding) =>
        encoding.ToUpperInvariant() switch
        {
            "IDENTITY" => packed,
            "GZIP" or "X-GZIP" => new GZipStream(packed, CompressionMode.Decompress),
            "BR" => new BrotliBodyStream(packed),
            _ => throw new MalformedPayloadException("The answer is packed in a way nobody asked for."),
        };
}
