using Strikelight.Bench.Rows;

namespace Strikelight.Bench.Table;

/// <summary>
/// <c>table [--quick] [key ...]</c>: measures every row, or those named, and prints the table and the same as JSON.
/// </summary>
internal static class TableCommand
{
    private const string QuickFlag = "--quick";

    public static async Task<int> RunAsync(string[] arguments)
    {
        TableSettings settings = arguments.Contains(QuickFlag) ? TableSettings.Quick : TableSettings.Full;
        string[] wanted = [.. arguments.Where(argument => argument != QuickFlag)];
        ITableRow[] rows = [.. AllRows.Create().Where(row => wanted.Length == 0 || wanted.Contains(row.Key))];
        if (rows.Length == 0 || wanted.Any(key => rows.All(row => row.Key != key)))
        {
            await Console.Error.WriteLineAsync(
                $"Rows are: {string.Join(", ", AllRows.Create().Select(row => row.Key))}"
            );
            return 2;
        }
        RowTimer timer = new(TimeProvider.System, settings);
        List<RowResult> results = [];
        foreach (ITableRow row in rows)
        {
            await row.SetupAsync();
            results.Add(Measure(timer, row));
        }
        Console.WriteLine(TableText.Write(results));
        Console.WriteLine(TableJson.Write(results));
        return results.TrueForAll(result => result.Difference.IsAgreement) ? 0 : 1;
    }

    private static RowResult Measure(RowTimer timer, ITableRow row)
    {
        Variant[] variants = [.. ((Variant?[])[row.Ours, row.Scalar, row.Textbook]).OfType<Variant>()];
        VariantTimes[] times = timer.Measure(variants);
        VariantTimes? Of(Variant? variant) => variant is null ? null : times[Array.IndexOf(variants, variant)];
        return new(row, times[0], Of(row.Scalar), Of(row.Textbook))
        {
            AllocatedBytes = RowTimer.AllocatedBytes(row.Ours, row.Threads),
            Difference = row.Compare(),
        };
    }
}
