using Strikelight.Store;

namespace Strikelight.Web.Commands.Export;

/// <summary>What to export and where to.</summary>
/// <param name="Symbol">The underlying.</param>
/// <param name="Source">The source; null for the only one that has the symbol.</param>
/// <param name="Days">New York days, both included.</param>
/// <param name="Kind">One of <see cref="ExportSheets.Kinds"/>.</param>
/// <param name="Target">Form and file.</param>
internal sealed record ExportRequest(string Symbol, string? Source, DayRange Days, string Kind, ExportTarget Target)
{
    /// <summary>Earlier than any history.</summary>
    public static DateOnly FirstDay { get; } = new(1990, 1, 1);

    /// <summary>Later than any history.</summary>
    public static DateOnly LastDay { get; } = new(2199, 12, 31);

    /// <summary>Length of the candles that are meant.</summary>
    public TimeSpan CandleInterval { get; init; } = TimeSpan.FromMinutes(1);
}
