using Strikelight.Store;

namespace Strikelight.Web.Commands;

/// <summary>Reads every stored row and says which are damaged.</summary>
internal static class VerifyCommand
{
    /// <summary>Checks everything, beside a server that records if there is one.</summary>
    /// <returns>0, or 1 where anything is damaged.</returns>
    public static async Task<int> RunAsync(CommandRun run, CancellationToken cancellation)
    {
        long startedAt = run.Clock.GetTimestamp();
        using StoreReader store = run.OpenForReading();
        VerifyReport report = await store.VerifyAsync(cancellation);
        await run.Output.WriteLineAsync($"{"table", -16} {"rows", 12} {"damaged", 12}");
        foreach (TableCount table in report.Rows)
        {
            long damaged = report.Damaged.FirstOrDefault(other => other.Table == table.Table).Rows;
            await run.Output.WriteLineAsync(
                $"{table.Table, -16} {Words.Number(table.Rows), 12} {Words.Number(damaged), 12}"
            );
        }
        foreach (StoredFault fault in report.Faults)
        {
            await run.Output.WriteLineAsync($"damaged: {Words.Fault(fault)}");
        }
        long unnamed = report.FaultCount - report.Faults.Length;
        if (unnamed > 0)
        {
            await run.Output.WriteLineAsync($"damaged: {Words.Number(unnamed)} more");
        }
        bool isSound = report.StructureFault.Length == 0;
        await run.Output.WriteLineAsync(isSound ? "structure: sound" : $"structure: {report.StructureFault}");
        string rows = Words.Number(report.Rows.Sum(table => table.Rows));
        await run.Output.WriteLineAsync(
            $"{rows} rows read in {run.SecondsSince(startedAt)}, {Words.Number(report.FaultCount)} damaged"
        );
        return isSound && report.FaultCount == 0 ? 0 : 1;
    }
}
