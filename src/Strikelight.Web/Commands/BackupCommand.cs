using Strikelight.Store;

namespace Strikelight.Web.Commands;

/// <summary>Copies the history of one moment into a new file and reads the copy back.</summary>
internal static class BackupCommand
{
    /// <summary>Makes the copy, beside a server that records if there is one.</summary>
    /// <returns>0, or 1 where rows were damaged already and are so in the copy.</returns>
    public static async Task<int> RunAsync(CommandRun run, string path, CancellationToken cancellation)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw new CommandRefusedException($"{path} exists; a backup goes to a new file.");
        }
        long startedAt = run.Clock.GetTimestamp();
        using StoreReader store = run.OpenForReading();
        BackupReport report = await store.BackupAsync(path, cancellation);
        foreach (TableCount table in report.Rows.Where(table => table.Rows > 0))
        {
            await run.Output.WriteLineAsync($"{table.Table, -16} {Words.Number(table.Rows), 12} rows");
        }
        await run.Output.WriteLineAsync(
            $"{path}: {Words.Number(report.Rows.Sum(table => table.Rows))} rows, {Words.Number(report.Bytes)} bytes, "
                + $"copied and read back in {run.SecondsSince(startedAt)}"
        );
        if (report.FaultCount == 0)
        {
            return 0;
        }
        await run.Error.WriteLineAsync(
            $"{Words.Number(report.FaultCount)} rows were damaged before and are so in the copy; verify names them."
        );
        return 1;
    }
}
