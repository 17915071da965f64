using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Memory;

/// <summary>Bytes as the page prints them: binary megabytes with one decimal, kilobytes for a viewer.</summary>
internal static class MemoryFormat
{
    /// <summary>2^20, as the limits of control groups and of the budget are counted.</summary>
    public const double BytesPerMegabyte = 1 << 20;

    private const double BytesPerGigabyte = 1 << 30;

    private const double BytesPerKilobyte = 1 << 10;

    /// <summary>"183.4", or null where there is none.</summary>
    public static string? Mb(long? bytes) => bytes is { } known ? Format.Number(known / BytesPerMegabyte, 1) : null;

    /// <summary>"20.0 GB", or "1.7 MB" below one gigabyte.</summary>
    public static string Size(long bytes) =>
        bytes < 1L << 30
            ? $"{Format.Number(bytes / BytesPerMegabyte, 1)} MB"
            : $"{Format.Number(bytes / BytesPerGigabyte, 1)} GB";

    /// <summary>"17.2", or null where there is none.</summary>
    public static string? Kb(double? bytes) => bytes is { } known ? Format.Number(known / BytesPerKilobyte, 1) : null;

    /// <summary>Real time of an event, or "never".</summary>
    public static string Time(DateTimeOffset? at) => at is null ? "never" : Format.MarketDateTime(at);
}
