using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Pages;

/// <summary>Limits of the rendered pages kept. Section <c>PageCache</c>.</summary>
public sealed class PageCacheOptions
{
    /// <summary>Bytes of rendered and compressed pages kept; the least recently used go first.</summary>
    [Range(100_000, 4_000_000_000)]
    public long Bytes { get; set; } = 8_000_000;
}
