using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Strikelight.Load.Scenarios;

namespace Strikelight.Load;

/// <summary>The command line of the load program: a scenario and its figures, a JSON object as the last line.</summary>
public static class LoadCommand
{
    private const int FailedExitCode = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Option<int> Viewers = new("--viewers") { DefaultValueFactory = _ => 2000 };
    private static readonly Option<string> Pages = new("--pages")
    {
        Description = "Pages they look at, separated by commas.",
        DefaultValueFactory = _ => "/walls/SPX",
    };
    private static readonly Option<int> Symbols = new("--symbols")
    {
        Description = "Instead of --pages: the walls pages of so many symbols of the simulated market.",
    };
    private static readonly Option<int> Seconds = new("--seconds") { DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Checked = new("--check")
    {
        Description = "Viewers that inflate and check every event whole.",
        DefaultValueFactory = _ => 25,
    };
    private static readonly Option<int> Runs = new("--runs") { DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Box = new("--box") { Description = "Memory of the server, such as 256M." };
    private static readonly Option<bool> Tls = new("--tls")
    {
        Description = "Over TLS, with a certificate made for the run.",
    };
    private static readonly Option<int> Count = new("--count") { DefaultValueFactory = _ => 2000 };
    private static readonly Option<string?> Out = new("--out") { Description = "File for the table of pages." };
    private static readonly Option<string[]> Settings = new("--set")
    {
        Description = "A setting of the server, as Section:Name=value; may be repeated.",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Reads the arguments and runs.</summary>
    /// <returns>0, or 1 where something failed under load.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        Argument<string> scenario = new("scenario")
        {
            Description = string.Join(", ", ScenarioList.Names),
            DefaultValueFactory = _ => ScenarioList.Default,
        };
        scenario.AcceptOnlyFromAmong([.. ScenarioList.Names]);
        RootCommand root = new("Loads a Strikelight server of its own with viewers over loopback.")
        {
            scenario,
            Viewers,
            Pages,
            Symbols,
            Seconds,
            Checked,
            Runs,
            Box,
            Tls,
            Count,
            Out,
            Settings,
        };
        root.SetAction(
            async (result, cancellation) =>
            {
                ScenarioReport report = await ScenarioList.RunAsync(
                    result.GetRequiredValue(scenario),
                    ToOptions(result),
                    cancellation
                );
                Console.WriteLine(report.Text);
                Console.WriteLine(JsonSerializer.Serialize(report.Figures, Json));
                return report.HasFailed ? FailedExitCode : 0;
            }
        );
        return root.Parse(args).InvokeAsync();
    }

    private static LoadOptions ToOptions(ParseResult result) =>
        new()
        {
            Viewers = result.GetValue(Viewers),
            Pages = result.GetValue(Symbols) is > 0 and var count
                ? [.. SymbolPages.First(count)]
                : result.GetRequiredValue(Pages).Split(','),
            Seconds = result.GetValue(Seconds),
            Checked = result.GetValue(Checked),
            Runs = result.GetValue(Runs),
            BoxBytes = result.GetValue(Box) is { } box ? BytesOf(box) : null,
            IsTls = result.GetValue(Tls),
            Count = result.GetValue(Count),
            Out = result.GetValue(Out),
            Settings = result.GetValue(Settings) ?? [],
        };

    private static long BytesOf(string text) =>
        text.EndsWith('M')
            ? long.Parse(text[..^1], CultureInfo.InvariantCulture) << 20
            : long.Parse(text, CultureInfo.InvariantCulture);
}
