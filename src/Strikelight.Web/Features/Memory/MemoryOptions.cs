using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Features.Memory;

/// <summary>How often the Memory page reads the process. Section <c>Pages:Memory</c>.</summary>
public sealed class MemoryOptions
{
    /// <summary>Seconds between readings while somebody looks, and the age to which one is shared otherwise.</summary>
    [Range(1, 60)]
    public int RefreshSeconds { get; set; } = 2;
}
