namespace Strikelight.Bench.Table;

/// <summary>In what a row counts.</summary>
/// <param name="Name">The unit with what it is counted for: <c>ns/contract</c>, <c>ms</c>.</param>
/// <param name="PerSecond">Units in one second.</param>
internal sealed record RowUnit(string Name, double PerSecond)
{
    public static RowUnit NanosecondsPerContract { get; } = new("ns/contract", 1e9);

    public static RowUnit MicrosecondsPerContract { get; } = new("us/contract", 1e6);

    public static RowUnit Milliseconds { get; } = new("ms", 1e3);
}
