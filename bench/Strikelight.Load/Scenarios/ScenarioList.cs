using System.Globalization;
using System.Text;

namespace Strikelight.Load.Scenarios;

/// <summary>The scenarios by name.</summary>
internal static class ScenarioList
{
    public const string Default = "viewers";

    private static readonly Dictionary<string, Func<LoadOptions, CancellationToken, Task<ScenarioReport>>> All = new(
        StringComparer.Ordinal
    )
    {
        [Default] = ViewersAsync,
    };

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static Task<ScenarioReport> RunAsync(string name, LoadOptions options, CancellationToken cancellation) =>
        All[name](options, cancellation);

    private static async Task<ScenarioReport> ViewersAsync(LoadOptions options, CancellationToken cancellation)
    {
        List<ViewersResult> runs = [];
        for (int i = 0; i < options.Runs; i++)
        {
            runs.Add(await new ViewersScenario(options, TimeProvider.System).RunAsync(cancellation));
            Console.WriteLine(Describe(runs[^1]));
        }
        ViewersResult middle = runs.OrderBy(run => run.RssBytesPerViewer).ElementAt(runs.Count / 2);
        string text = runs.Count == 1 ? "" : $"The run with the median of memory of {runs.Count}:\n{Describe(middle)}";
        return new(text, middle, runs.Exists(run => run.Errors > 0));
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
        Line("server", $"{run.ServerCpuShare:F2} processors");
        Line("errors", $"{run.Errors}");
        return text.ToString();

        void Line(string name, FormattableString value) =>
            text.Append(CultureInfo.InvariantCulture, $"{name, -22}")
                .AppendLine(value.ToString(CultureInfo.InvariantCulture));
    }
}
