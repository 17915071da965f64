using System.Globalization;
using System.Text;

namespace Strikelight.Bench.Table;

/// <summary>The table for people.</summary>
internal static class TableText
{
    private static readonly string[] Heads =
    [
        "row",
        "unit",
        "ours least",
        "median",
        "scalar",
        "x",
        "textbook",
        "x",
        "goal",
        "verdict",
        "bytes",
        "difference",
    ];

    public static string Write(IReadOnlyCollection<RowResult> results)
    {
        List<string[]> lines = [Heads];
        lines.AddRange(results.Select(LineOf));
        int[] widths = [.. Enumerable.Range(0, Heads.Length).Select(c => lines.Max(line => line[c].Length))];
        StringBuilder text = new();
        foreach (string header in Machine.Describe())
        {
            text.Append(header).Append('\n');
        }
        double spread = Machine.SpreadOf(results);
        text.Append(Invariant($"noise: the median block of the middle row is {spread:P1} above its best one"))
            .Append('\n');
        if (spread > Machine.BusySpread)
        {
            text.Append("WARNING: the machine is busy with other work; times are too long, ratios uncertain.\n");
        }
        text.Append('\n');
        foreach (string[] line in lines)
        {
            text.AppendJoin(
                "  ",
                line.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))
            );
            text.Append('\n');
        }
        text.Append('\n');
        foreach (RowResult result in results)
        {
            text.Append(Invariant($"{result.Row.Key}: {result.Difference.Of}")).Append('\n');
        }
        return text.ToString();
    }

    private static string[] LineOf(RowResult result)
    {
        ITableRow row = result.Row;
        return
        [
            row.Threads == 1 ? row.Name : Invariant($"{row.Name} ({row.Threads} threads)"),
            row.Unit.Name,
            Number(result.Least),
            Number(result.In(result.Ours.Median)),
            Time(result, result.Scalar),
            Ratio(result.ScalarRatio),
            Time(result, result.Textbook),
            Ratio(result.TextbookRatio),
            GoalOf(row.Goal),
            VerdictOf(result),
            result.AllocatedBytes.ToString("N0", CultureInfo.InvariantCulture),
            Invariant($"{result.Difference.Largest:E1}"),
        ];
    }

    private static string Time(RowResult result, VariantTimes? times) =>
        times is null ? "-" : Number(result.In(times.Least));

    private static string GoalOf(RowGoal goal)
    {
        string time = goal.Most is { } most ? Invariant($"<= {most}") : "";
        string ratio = goal.ScalarRatioLeast is { } least ? Invariant($">= {least}x") : "";
        return time.Length + ratio.Length == 0 ? "-" : string.Join(", ", ((string[])[time, ratio]).Where(t => t != ""));
    }

    private static string VerdictOf(RowResult result)
    {
        List<string> faults = [];
        if (result.MissedTime is > 0 and { } time)
        {
            faults.Add(Invariant($"time missed by {time:P0}"));
        }
        if (result.MissedRatio is not (null or 0) and { } ratio)
        {
            faults.Add(double.IsNaN(ratio) ? "no scalar form measured" : Invariant($"ratio short by {ratio:P0}"));
        }
        if (!result.Difference.IsAgreement)
        {
            faults.Add(Invariant($"DIFFERS: more than {result.Difference.Most:E0}"));
        }
        if (result.Row.IsAllocationFree && result.AllocatedBytes > 0)
        {
            faults.Add("ALLOCATES");
        }
        bool hasGoal = result.MissedTime is not null || result.MissedRatio is not null;
        return faults.Count > 0 ? string.Join(", ", faults)
            : hasGoal ? "met"
            : "-";
    }

    private static string Number(double value) =>
        value.ToString(
            value < 10 ? "0.000"
                : value < 1000 ? "0.00"
                : "0",
            CultureInfo.InvariantCulture
        );

    private static string Ratio(double? ratio) => ratio is { } value ? Invariant($"{value:0.00}") : "-";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
