namespace Strikelight.Bench.Report;

/// <summary>Percentiles by nearest rank, so that every number shown is one that occurred.</summary>
internal static class Ranks
{
    /// <summary>What the given part of the ascending values does not exceed; NaN without any.</summary>
    public static double Of(IReadOnlyList<double> ascending, double part) =>
        ascending.Count == 0 ? double.NaN : ascending[Math.Max((int)Math.Ceiling(part * ascending.Count), 1) - 1];
}
