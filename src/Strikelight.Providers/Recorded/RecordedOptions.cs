using System.ComponentModel.DataAnnotations;

namespace Strikelight.Providers.Recorded;

/// <summary>Settings of recorded chains, configuration section <c>Recorded</c>.</summary>
public sealed class RecordedOptions
{
    /// <summary>A folder, looked through with all below it, or one file.</summary>
    [Required]
    public string Path { get; set; } = "recorded";

    /// <summary>Most files looked at; the rest of a larger folder is left out and said to be.</summary>
    [Range(1, 100_000)]
    public int MaxFiles { get; set; } = 10_000;

    /// <summary>Largest file, unpacked.</summary>
    [Range(1024L, 1L << 32)]
    public long MaxFileBytes { get; set; } = 256L << 20;
}
