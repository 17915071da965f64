using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Features.Memory;

/// <summary>How often the Memory page reads the process. Section <c>Pages:Memory</c>.</summary>
public sealed class MemoryOptions
{
    /// <summary>Seconds between readings while somebody looks, and the age to which one is shared otherwise.</summary>
    [Range(1, 60)]
    public int RefreshSeconds { get; set; } = 2;

    /// <summary>Most URLs of the page whose rendered bytes are kept.</summary>
    [Range(1, 10_000)]
    public int CacheEntries { get; set; } = 1;

    /// <summary>Seconds rendered bytes are kept after they were asked for last.</summary>
    [Range(1, 86_400)]
    public int CacheSeconds { get; set; } = 10;
}
