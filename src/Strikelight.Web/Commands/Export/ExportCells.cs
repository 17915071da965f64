using System.Globalization;
using Strikelight.Core.Contracts;

namespace Strikelight.Web.Commands.Export;

/// <summary>Adds what stands for "missing" in memory as a missing cell.</summary>
internal static class ExportCells
{
    /// <summary>Adds a number; NaN is missing.</summary>
    public static void AddNumber(this ValueColumn<double> column, double value) =>
        column.Add(double.IsNaN(value) ? null : value);

    /// <summary>
    /// Adds a number kept in single precision as the shortest decimal that stands for it, not with digits it never had.
    /// </summary>
    public static void AddNumber(this ValueColumn<double> column, float value) =>
        column.Add(float.IsNaN(value) ? null : double.Parse(value.ToString("R", Invariant), Invariant));

    /// <summary>Adds a count of a chain.</summary>
    public static void AddCount(this ValueColumn<long> column, int value) =>
        column.Add(value == ChainSnapshot.MissingCount ? null : value);

    /// <summary>Adds an instant.</summary>
    public static void AddTime(this ValueColumn<DateTime> column, DateTimeOffset value) =>
        column.Add(value.UtcDateTime);

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;
}
