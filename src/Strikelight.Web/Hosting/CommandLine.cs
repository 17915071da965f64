using System.CommandLine;
using Microsoft.Extensions.Options;
using Strikelight.Store;
using Strikelight.Web.Budget;
using Strikelight.Web.Commands;

namespace Strikelight.Web.Hosting;

/// <summary>The command line: what to show and where to listen.</summary>
public static class CommandLine
{
    private const int RefusedExitCode = 2;

    private static readonly Option<string> Provider = new("--provider")
    {
        Description = "Where the data come from: simulated (default), cboe (delayed, free) or recorded (files).",
    };

    private static readonly Option<FileSystemInfo> Path = new Option<FileSystemInfo>("--path")
    {
        Description = "Folder or file of saved chains, for --provider recorded.",
    }.AcceptExistingOnly();

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Addresses to listen on; http://localhost:5080 unless told.",
    };

    private static readonly Option<string[]> Settings = new("--set")
    {
        Description = "Any setting, as Section:Name=value; may be repeated.",
        AllowMultipleArgumentsPerToken = true,
        Recursive = true,
    };

    /// <summary>Reads the arguments and runs the server with what they say.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(string[] args, Func<IReadOnlyDictionary<string, string?>, Task<int>> serve)
    {
        RootCommand root = new("Strikelight: options-market intelligence in the browser.")
        {
            Provider,
            Path,
            Urls,
            Settings,
        };
        StoreCommands.AddTo(root, ToConfiguration);
        root.SetAction(result => ServeAsync(() => serve(ToConfiguration(result))));
        return root.Parse(args).InvokeAsync();
    }

    /// <summary>A setting that cannot be, or a history in use, is told in plain words, without a stack trace.</summary>
    private static async Task<int> ServeAsync(Func<Task<int>> serve)
    {
        try
        {
            return await serve();
        }
        catch (Exception refusal)
            when (refusal
                    is OptionsValidationException
                        or BudgetException
                        or StoreHeldException
                        or StoreVersionException
            )
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return RefusedExitCode;
        }
    }

    private static Dictionary<string, string?> ToConfiguration(ParseResult result)
    {
        Dictionary<string, string?> settings = new(StringComparer.OrdinalIgnoreCase);
        Put("Provider", result.GetValue(Provider));
        Put("Recorded:Path", result.GetValue(Path)?.FullName);
        Put("urls", result.GetValue(Urls));
        foreach (string setting in result.GetValue(Settings) ?? [])
        {
            string[] parts = setting.Split('=', 2);
            Put(parts[0], parts.Length > 1 ? parts[1] : "");
        }
        return settings;

        void Put(string key, string? value)
        {
            if (value is not null)
            {
                settings[key] = value;
            }
        }
    }
}
