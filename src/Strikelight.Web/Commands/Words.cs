using System.Globalization;
using Strikelight.Store;

namespace Strikelight.Web.Commands;

/// <summary>Numbers, times and faults as commands print them.</summary>
internal static class Words
{
    /// <summary>With groups of digits.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>With groups of digits and so many decimals.</summary>
    public static string Number(double value, int decimals) =>
        value.ToString(string.Create(CultureInfo.InvariantCulture, $"N{decimals}"), CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 in UTC, as fine as the instant is.</summary>
    public static string Time(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>What is damaged: table, row, time and how.</summary>
    public static string Fault(StoredFault fault)
    {
        string kind = fault.Kind switch
        {
            StoredFaultKind.ChecksumMismatch => "not as it was written",
            StoredFaultKind.UnknownForm => "in a form this version does not know",
            StoredFaultKind.Unreadable => "unreadable from here on",
            _ => "the store cannot be opened",
        };
        string[] place = [fault.Table, fault.Row, fault.At is { } at ? Time(at) : ""];
        return $"{string.Join(' ', place.Where(part => part.Length > 0))}: {kind}";
    }
}
