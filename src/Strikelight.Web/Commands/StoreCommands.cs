using System.CommandLine;
using Microsoft.Extensions.Options;
using Strikelight.Store;
using Strikelight.Web.Commands.Export;
using Strikelight.Web.Commands.Import;

namespace Strikelight.Web.Commands;

/// <summary>Commands on the stored history, beside the command that serves.</summary>
internal static class StoreCommands
{
    private const int RefusedExitCode = 2;

    private static readonly Option<string> Folder = new("--folder")
    {
        Description = "Folder of the history; the setting Store:Folder unless told.",
    };

    private static readonly Option<string> Source = new("--source")
    {
        Description = "Source whose history is meant, as cboe or simulated2.",
    };

    private static readonly Argument<string> BackupFile = new("file") { Description = "The new file." };

    private static readonly Argument<FileSystemInfo> ImportFolder = new Argument<FileSystemInfo>("folder")
    {
        Description = "Folder of saved chains, looked through with all below it, or one file.",
    }.AcceptExistingOnly();

    private static readonly Argument<string> Symbol = new("symbol") { Description = "Underlying, as SPX." };

    private static readonly Option<DateOnly?> From = new("--from")
    {
        Description = "First day, New York, as 2026-08-19; the first there is unless told.",
    };

    private static readonly Option<DateOnly?> To = new("--to")
    {
        Description = "Last day, included; the last there is unless told.",
    };

    private static readonly Option<string> Kind = new Option<string>("--kind")
    {
        Description = "What to export.",
        DefaultValueFactory = _ => ExportSheets.Chains,
    }.AcceptOnlyFromAmong([.. ExportSheets.Kinds]);

    private static readonly Option<string> FileFormat = new Option<string>("--format")
    {
        Description = "Form of the file.",
        DefaultValueFactory = _ => ExportTarget.Csv,
    }.AcceptOnlyFromAmong(ExportTarget.Csv, ExportTarget.Parquet);

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The new file, or - for the standard output (csv only).",
        Required = true,
    };

    private static readonly Option<int> Minutes = new("--minutes")
    {
        Description = "Minutes of a candle, for --kind candles.",
        DefaultValueFactory = _ => 1,
    };

    /// <summary>Adds the commands.</summary>
    /// <param name="root">The command that serves.</param>
    /// <param name="settings">Reads the settings of a command line.</param>
    public static void AddTo(RootCommand root, Func<ParseResult, Dictionary<string, string?>> settings)
    {
        Add(new("backup", "Writes a copy of the history to a new file, also while the server runs.") { BackupFile })
            .SetAction(
                Run((result, run, end) => BackupCommand.RunAsync(run, result.GetRequiredValue(BackupFile), end))
            );
        Add(new("verify", "Reads every stored row and compares its checksum, also while the server runs."))
            .SetAction(Run((_, run, end) => VerifyCommand.RunAsync(run, end)));
        Add(
                new("export", "Writes stored history as a table.")
                {
                    Symbol,
                    Source,
                    From,
                    To,
                    Kind,
                    FileFormat,
                    Out,
                    Minutes,
                }
            )
            .SetAction(Run((result, run, end) => ExportCommand.RunAsync(run, RequestOf(result), end)));
        Add(new("import", "Takes saved chains into the history; the server must not run.") { ImportFolder, Source })
            .SetAction(
                Run(
                    (result, run, end) =>
                        ImportCommand.RunAsync(
                            run,
                            result.GetRequiredValue(ImportFolder).FullName,
                            result.GetValue(Source) ?? ImportCommand.DefaultSource,
                            end
                        )
                )
            );

        Command Add(Command command)
        {
            command.Options.Add(Folder);
            root.Subcommands.Add(command);
            return command;
        }

        Func<ParseResult, CancellationToken, Task<int>> Run(
            Func<ParseResult, CommandRun, CancellationToken, Task<int>> work
        ) => (result, cancellation) => GuardedAsync(result, settings(result), work, cancellation);
    }

    /// <summary>What cannot be done is told in one line, without a stack trace.</summary>
    private static async Task<int> GuardedAsync(
        ParseResult result,
        Dictionary<string, string?> settings,
        Func<ParseResult, CommandRun, CancellationToken, Task<int>> work,
        CancellationToken cancellation
    )
    {
        TextWriter error = result.InvocationConfiguration.Error;
        try
        {
            StoreOptions options = StoreSettings.Read(settings, result.GetValue(Folder));
            CommandRun run = new(options, result.InvocationConfiguration.Output, error, TimeProvider.System);
            return await work(result, run, cancellation);
        }
        catch (Exception refusal)
            when (refusal
                    is CommandRefusedException
                        or OptionsValidationException
                        or StoreHeldException
                        or StoreVersionException
                        or StoreUnavailableException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            await error.WriteLineAsync(refusal.Message);
            return RefusedExitCode;
        }
    }

    private static ExportRequest RequestOf(ParseResult result) =>
        new(
            result.GetRequiredValue(Symbol),
            result.GetValue(Source),
            new(result.GetValue(From) ?? ExportRequest.FirstDay, result.GetValue(To) ?? ExportRequest.LastDay),
            result.GetRequiredValue(Kind),
            new(result.GetRequiredValue(FileFormat), result.GetRequiredValue(Out))
        )
        {
            CandleInterval = TimeSpan.FromMinutes(result.GetValue(Minutes)),
        };
}
