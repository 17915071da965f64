namespace Strikelight.Web.Pages;

/// <summary>The finished bytes of one representation of a page.</summary>
/// <param name="StatusCode">HTTP status.</param>
/// <param name="ContentType">Media type with charset.</param>
/// <param name="Body">Bytes as sent: gzip, or a deflate segment for a live frame.</param>
public sealed record RenderedPage(int StatusCode, string ContentType, byte[] Body)
{
    /// <summary>What the document around a frame says of it; null for other representations.</summary>
    internal FrameFacts? Frame { get; init; }
}
