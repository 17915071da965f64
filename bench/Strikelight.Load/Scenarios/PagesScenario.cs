using System.Globalization;
using System.Text;

namespace Strikelight.Load.Scenarios;

/// <summary>What each page costs: a further viewer of the same view, and a further view.</summary>
public sealed class PagesScenario(LoadOptions options, TimeProvider clock)
{
    private const int Views = 20;
    private const int FewParts = 5;

    private static readonly string[] Signs = ["", "sign=short-all&", "sign=gross&"];
    private static readonly string[] Walls = ["", "wall=oi&"];
    private static readonly string[] Scopes = ["expiry=all&", "expiry=month&", "expiry=week&"];
    private static readonly string[] Measures = ["wall=oi", "wall=oi-change", "wall=volume"];
    private static readonly string[] Windows = ["20", "40", "60", "100"];

    private static readonly string[] Tabs = ["gamma", "strikes", "flow", "volatility", "chain"];
    private static readonly string[] OtherWindows = ["20", "60"]; // the default would be left out

    private static readonly (string Name, string Page, Func<int, string> OtherView)[] Rows =
    [
        ("Levels", "/", _ => "/"),
        ("Option Volume Walls", "/walls/SPX", OtherWalls),
        ("0DTE", "/0dte", OtherZeroDte),
        ("SPX Market Intelligence", "/spx", OtherSpx),
        ("0DTE by Index", "/0dte/SPX", i => OtherZeroDte(i, "/SPX")),
        ("Levels by day", "/history/SPX", _ => "/history/SPX"),
        ("Level report", "/levels/report", _ => "/levels/report"),
        ("Memory", "/memory", _ => "/memory"),
    ];

    /// <summary>Measures every page, each with servers of its own.</summary>
    public async Task<IReadOnlyList<PageCost>> RunAsync(CancellationToken cancellation)
    {
        List<PageCost> costs = [];
        foreach ((string name, string page, Func<int, string> other) in Rows)
        {
            ViewersResult viewers = await RunAsync(options.Viewers, [page], cancellation);
            ViewersResult few = await RunAsync(options.Viewers / FewParts, [page], cancellation);
            string[] views = [.. Enumerable.Range(0, Views).Select(other).Distinct(StringComparer.Ordinal)];
            double? view = null;
            if (views.Length > 1)
            {
                ViewersResult one = await RunAsync(Views, [page], cancellation);
                ViewersResult many = await RunAsync(Views, views, cancellation);
                view = (many.RssBytes - one.RssBytes) / (double)(views.Length - 1);
            }
            double further = viewers.Viewers - few.Viewers;
            double? managed = (viewers.ManagedBytes - few.ManagedBytes) / further;
            costs.Add(new(name, page, (viewers.RssBytes - few.RssBytes) / further, managed, view));
        }
        return costs;
    }

    /// <summary>The table, with the figures of the original beside it.</summary>
    public static string Table(IReadOnlyList<PageCost> costs, int viewers)
    {
        ArgumentNullException.ThrowIfNull(costs);
        int few = viewers / FewParts;
        StringBuilder text = new();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # What a viewer of each page costs the server

            Written by `dotnet run -c Release --project bench/Strikelight.Load -- pages --out docs/memory.md`:
            resident memory of the server with {viewers} viewers of a page above that with {few}, by further viewer, and
            with {Views} views of the page above that with {Views} viewers of one, by further view. "n/a" where a page
            has one view only.

            | page | a further viewer | of it on the managed heap | a further view |
            |---|---:|---:|---:|

            """
        );
        foreach (PageCost cost in costs)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {cost.Name} (`{cost.Page}`) ")
                .Append(CultureInfo.InvariantCulture, $"| {Kibibytes(cost.RssBytesPerViewer)} ")
                .Append(CultureInfo.InvariantCulture, $"| {Kibibytes(cost.ManagedBytesPerViewer)} ")
                .Append(CultureInfo.InvariantCulture, $"| {Kibibytes(cost.RssBytesPerView)} |\n");
        }
        return text.Append(
                """

                For comparison: the Streamlit application that this one replaces held 500 to 800 MB for each active
                session, and plain Blazor Server circuits hold about 1 MB for one heat map page.

                """
            )
            .ToString();
    }

    private static string Kibibytes(double? bytes) =>
        bytes is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known / 1024:F1} KiB") : "n/a";

    /// <summary>One of twenty-four views, by the address that the page itself uses: it is not led elsewhere.</summary>
    private static string OtherWalls(int i) =>
        $"/walls/SPX?{Signs[i % Signs.Length]}{Walls[i / Signs.Length % Walls.Length]}"
        + $"window={Windows[i / (Signs.Length * Walls.Length) % Windows.Length]}";

    private static string OtherZeroDte(int i) => OtherZeroDte(i, "");

    private static string OtherZeroDte(int i, string symbol) =>
        $"/0dte{symbol}?{Scopes[i % Scopes.Length]}{Signs[i / Scopes.Length % Signs.Length]}"
        + Measures[i / (Scopes.Length * Signs.Length) % Measures.Length];

    private static string OtherSpx(int i) =>
        $"/spx?{Signs[i / Tabs.Length % Signs.Length]}view={Tabs[i % Tabs.Length]}"
        + $"&window={OtherWindows[i / (Tabs.Length * Signs.Length) % OtherWindows.Length]}";

    private Task<ViewersResult> RunAsync(int viewers, IReadOnlyList<string> pages, CancellationToken cancellation) =>
        new ViewersScenario(options with { Viewers = viewers, Pages = pages, AfterSeconds = 0 }, clock).RunAsync(
            cancellation
        );
}
