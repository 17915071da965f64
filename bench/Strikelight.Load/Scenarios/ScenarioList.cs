using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Strikelight.Load.Scenarios;

/// <summary>The scenarios by name.</summary>
internal static class ScenarioList
{
    public const string Default = "viewers";

    private const int CyclesAtOnce = 50;
    private const int FlappingAtOnce = 1000;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly Dictionary<string, Func<LoadOptions, CancellationToken, Task<ScenarioReport>>> All = new(
        StringComparer.Ordinal
    )
    {
        [Default] = ViewersAsync,
        ["storm"] = async (options, end) =>
            Report(await new StormScenario(options, Clock).RunAsync(end), result => result.Errors > 0),
        ["slow"] = async (options, end) =>
            Report(
                await new SlowScenario(options, Clock).RunAsync(end),
                result => result.Errors > 0 || result.StillConnected > 0
            ),
        ["cycles"] = async (options, end) =>
            Report(await new CyclesScenario(options, CyclesAtOnce, Clock).RunAsync(end), result => result.Errors > 0),
        ["flap"] = async (options, end) =>
            Report(await new CyclesScenario(options, FlappingAtOnce, Clock).RunAsync(end), result => result.Errors > 0),
        ["hostile"] = async (options, end) =>
            Report(
                await new HostileScenario(options, Clock).RunAsync(end),
                results => results.Any(result => !result.IsAlive || result.ErrorsOfOthers > 0)
            ),
        ["pages"] = PagesAsync,
        ["past"] = async (options, end) =>
            Report(await new PastScenario(options, Clock).RunAsync(end), result => result.Errors > 0),
        ["record"] = async (options, end) =>
            Report(
                await new RecordScenario(options, Clock).RunAsync(end),
                result => result.Errors > 0 || result.UsedMostBytes > result.BudgetBytes
            ),
    };

    private static TimeProvider Clock => TimeProvider.System;

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static Task<ScenarioReport> RunAsync(string name, LoadOptions options, CancellationToken cancellation) =>
        All[name](options, cancellation);

    private static async Task<ScenarioReport> ViewersAsync(LoadOptions options, CancellationToken cancellation)
    {
        List<ViewersResult> runs = [];
        for (int i = 0; i < options.Runs; i++)
        {
            runs.Add(await new ViewersScenario(options, Clock).RunAsync(cancellation));
            Console.WriteLine(Describe(runs[^1]));
        }
        ViewersResult middle = runs.OrderBy(run => run.RssBytesPerViewer).ElementAt(runs.Count / 2);
        string text = runs.Count == 1 ? "" : $"The run with the median of memory of {runs.Count}:\n{Describe(middle)}";
        return new(text, middle, runs.Exists(run => run.Errors > 0));
    }

    /// <summary>The figures themselves, indented: their names say what they are.</summary>
    private static ScenarioReport Report<T>(T result, Func<T, bool> hasFailed)
        where T : notnull => new(JsonSerializer.Serialize(result, Indented), result, hasFailed(result));

    private static async Task<ScenarioReport> PagesAsync(LoadOptions options, CancellationToken cancellation)
    {
        IReadOnlyList<PageCost> costs = await new PagesScenario(options, Clock).RunAsync(cancellation);
        string table = PagesScenario.Table(costs, options.Viewers);
        if (options.Out is { } path)
        {
            await File.WriteAllTextAsync(path, table, cancellation);
        }
        return new(table, costs, false);
    }

    private static string Describe(ViewersResult run)
    {
        StringBuilder text = new();
        Line("viewers", $"{run.Viewers} on {run.Pages} pages, {run.Box}");
        Line("resident a viewer", $"{run.RssBytesPerViewer / 1024:F1} KiB");
        Line("managed a viewer", $"{run.ManagedBytesPerViewer / 1024:F1} KiB");
        Line("kernel a connection", $"{run.KernelSocketBytes / 1024.0:F1} KiB");
        Line(
            "resident",
            $"{run.BaseRssBytes >> 20} MiB before, {run.RssBytes >> 20} MiB with all, {run.RssMostBytes >> 20} MiB most"
        );
        Line("half a minute after", $"{run.RssAboveBaseAfterBytes / (double)(1 << 20):F1} MiB above before");
        Line("age of content", $"{run.StalenessMsP50} ms median, {run.StalenessMsP99} ms at 99 %");
        Line("content", $"{run.FramesPerSecond:F0} frames/s, {run.MebibytesPerSecond:F1} MiB/s");
        Line("server", $"{run.ServerCpuShare:F2} processors, the viewers' process {run.ClientCpuShare:F2}");
        Line("errors", $"{run.Errors}");
        foreach ((string what, int count) in run.ErrorKinds)
        {
            Line("", $"{count}: {what}");
        }
        return text.ToString();

        void Line(string name, FormattableString value) =>
            text.Append(CultureInfo.InvariantCulture, $"{name, -22}")
                .AppendLine(value.ToString(CultureInfo.InvariantCulture));
    }
}
