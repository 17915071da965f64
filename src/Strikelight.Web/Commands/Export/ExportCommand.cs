using Strikelight.Store;
using Strikelight.Web.Recorder.Bars;

namespace Strikelight.Web.Commands.Export;

/// <summary>Writes stored history as a table, part by part.</summary>
internal static class ExportCommand
{
    private const string PartSuffix = ".part";

    /// <summary>Writes the file, beside a server that records if there is one.</summary>
    /// <returns>0, or 1 where something that is stored could not be read and is left out.</returns>
    public static async Task<int> RunAsync(CommandRun run, ExportRequest request, CancellationToken cancellation)
    {
        Refuse(request);
        long startedAt = run.Clock.GetTimestamp();
        using StoreReader store = run.OpenForReading();
        SourceSymbol owner = new(await SourceAsync(store, request, cancellation), request.Symbol);
        ExportRun done = request.Target.IsStandardOutput
            ? await WriteAsync(store, owner, request, Console.OpenStandardOutput(), cancellation)
            : await WriteFileAsync(store, owner, request, cancellation);
        foreach (string gap in done.Gaps)
        {
            await run.Error.WriteLineAsync($"left out: {gap}");
        }
        if (done.GapCount > done.Gaps.Count)
        {
            await run.Error.WriteLineAsync($"left out: {Words.Number(done.GapCount - done.Gaps.Count)} more");
        }
        // The standard output may be the table itself.
        TextWriter says = request.Target.IsStandardOutput ? run.Error : run.Output;
        await says.WriteLineAsync(
            $"{request.Target.Path}: {Words.Number(done.RowCount)} rows of {request.Kind} of {owner}"
                + $" in {run.SecondsSince(startedAt)}, {Words.Number(done.GapCount)} left out"
        );
        return done.GapCount == 0 ? 0 : 1;
    }

    /// <summary>Writes the rows into a stream, which it closes.</summary>
    public static async Task<ExportRun> WriteAsync(
        StoreReader store,
        SourceSymbol owner,
        ExportRequest request,
        Stream stream,
        CancellationToken cancellation
    )
    {
        await using Stream closed = stream;
        IExportSheet sheet = ExportSheets.Open(request.Kind);
        await using IExportWriter writer =
            request.Target.Format == ExportTarget.Parquet
                ? await ParquetExportWriter.OpenAsync(stream, sheet.Table, cancellation)
                : await CsvExportWriter.OpenAsync(stream, sheet.Table, cancellation);
        ExportRun run = new(store, owner, request, writer);
        await sheet.FillAsync(run, cancellation);
        await run.FlushAsync(sheet.Table, cancellation);
        return run;
    }

    /// <summary>The file has its name only when it is whole.</summary>
    private static async Task<ExportRun> WriteFileAsync(
        StoreReader store,
        SourceSymbol owner,
        ExportRequest request,
        CancellationToken cancellation
    )
    {
        string part = request.Target.Path + PartSuffix;
        bool isWhole = false;
        try
        {
            ExportRun run = await WriteAsync(store, owner, request, File.Create(part), cancellation);
            File.Move(part, request.Target.Path);
            isWhole = true;
            return run;
        }
        finally
        {
            if (!isWhole && File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }

    private static void Refuse(ExportRequest request)
    {
        if (request.Days.To < request.Days.From)
        {
            throw new CommandRefusedException("--to is before --from.");
        }
        if (request.CandleInterval <= TimeSpan.Zero)
        {
            throw new CommandRefusedException("--minutes is a number of minutes above zero.");
        }
        if (request.Target.IsStandardOutput && request.Target.Format == ExportTarget.Parquet)
        {
            throw new CommandRefusedException("A Parquet file is written back and forth: name a file with --out.");
        }
        if (File.Exists(request.Target.Path) || Directory.Exists(request.Target.Path))
        {
            throw new CommandRefusedException($"{request.Target.Path} exists; an export goes to a new file.");
        }
    }

    /// <summary>Data of different sources is never mixed: with several, one has to be named.</summary>
    private static async Task<string> SourceAsync(
        StoreReader store,
        ExportRequest request,
        CancellationToken cancellation
    )
    {
        Stored<IReadOnlyList<string>> read = await store.SourcesAsync(request.Symbol, cancellation);
        IReadOnlyList<string> sources =
            read.Value ?? throw new CommandRefusedException("The sources of the history cannot be read.");
        if (request.Source is { } named && sources.Contains(named, StringComparer.Ordinal))
        {
            return named;
        }
        string[] markets = [.. sources.Where(source => !PointSeries.IsOfPolls(source))]; // polls only when named
        string known = sources.Count == 0 ? "none" : string.Join(", ", sources);
        return request.Source is null && markets.Length == 1
            ? markets[0]
            : throw new CommandRefusedException(
                $"Name a source that has {request.Symbol} with --source; there is: {known}."
            );
    }
}
