using Strikelight.Providers.Recorded;
using Strikelight.Store;

namespace Strikelight.Web.Commands.Import;

/// <summary>Takes saved files into the history, one at a time.</summary>
internal static class ImportCommand
{
    /// <summary>The source of files whose source nobody names: that of the recorded provider.</summary>
    public const string DefaultSource = "recorded";

    /// <summary>Takes every file of a folder that can be read and is not there yet.</summary>
    /// <returns>0, or 1 where a file was left out.</returns>
    public static async Task<int> RunAsync(CommandRun run, string folder, string source, CancellationToken cancellation)
    {
        if (source.Length == 0)
        {
            throw new CommandRefusedException("A source needs a name.");
        }
        long startedAt = run.Clock.GetTimestamp();
        await using SqliteStore store = await run.OpenForWritingAsync();
        RecordedFolder files = RecordedFolder.Open(new() { Path = folder });
        FileImport import = new(files, source, new(store, run.Clock));
        Dictionary<ImportOutcomeKind, int> counts = [];
        // In the order of time, so that of two files of one day the later one says what was open.
        RecordedFile[] ordered = [.. files.Files.OrderBy(file => file.RecordedAt ?? DateTimeOffset.MaxValue)];
        for (int i = 0; i < ordered.Length; i++)
        {
            ImportOutcome outcome = await import.TakeAsync(ordered[i], cancellation);
            counts[outcome.Kind] = counts.GetValueOrDefault(outcome.Kind) + 1;
            TextWriter says = outcome.Kind == ImportOutcomeKind.LeftOut ? run.Error : run.Output;
            string place = $"{Words.Number(i + 1)}/{Words.Number(ordered.Length)}";
            await says.WriteLineAsync($"{place} {ordered[i].Name}: {WordOf(outcome.Kind)}{outcome.Detail}");
        }
        int leftOut = counts.GetValueOrDefault(ImportOutcomeKind.LeftOut);
        await run.Output.WriteLineAsync(
            $"{Words.Number(counts.GetValueOrDefault(ImportOutcomeKind.Taken))} files taken as history of {source}, "
                + $"{Words.Number(counts.GetValueOrDefault(ImportOutcomeKind.AlreadyThere))} were there already, "
                + $"{Words.Number(leftOut)} left out, in {run.SecondsSince(startedAt)}"
        );
        return leftOut == 0 ? 0 : 1;
    }

    private static string WordOf(ImportOutcomeKind kind) =>
        kind switch
        {
            ImportOutcomeKind.Taken => "",
            ImportOutcomeKind.AlreadyThere => "already there, ",
            _ => "left out: ",
        };
}
