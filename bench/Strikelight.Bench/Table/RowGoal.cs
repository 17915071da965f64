namespace Strikelight.Bench.Table;

/// <summary>What a row should reach.</summary>
/// <param name="Most">Longest time in the row's unit; null where there is no such goal.</param>
/// <param name="ScalarRatioLeast">How many times faster than the scalar form; null where there is no such goal.</param>
internal sealed record RowGoal(double? Most, double? ScalarRatioLeast = null)
{
    public static RowGoal None { get; } = new((double?)null);
}
