namespace Strikelight.Web.Pages;

/// <summary>The finished bytes of one representation of a page.</summary>
/// <param name="StatusCode">HTTP status.</param>
/// <param name="ContentType">Media type with charset.</param>
/// <param name="Body">Bytes as sent: gzip, or a deflate segment for a live frame.</param>
public sealed record RenderedPage(int StatusCode, string ContentType, byte[] Body)
{
    /// <summary>Whether it is what its version has: what is not final is sent and not kept.</summary>
    public bool IsFinal { get; init; } = true;

    /// <summary>Whether something of it is still being read.</summary>
    public bool IsReading { get; init; }

    /// <summary>What the document around a frame says of it; null for other representations.</summary>
    internal FrameFacts? Frame { get; init; }
}
