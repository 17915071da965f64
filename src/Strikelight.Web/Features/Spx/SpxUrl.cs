using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.Spx;

/// <summary>The URL grammar of the page: reads it, and writes its one canonical form.</summary>
public static class SpxUrl
{
    private const string NoSeries = "'series' is a root and an expiry date, such as SPXW-2026-12-18.";

    private static readonly (SpxTab Value, string Name)[] Tabs =
    [
        (SpxTab.Moves, "moves"),
        (SpxTab.Gamma, "gamma"),
        (SpxTab.Strikes, "strikes"),
        (SpxTab.Flow, "flow"),
        (SpxTab.Volatility, "volatility"),
        (SpxTab.Chain, "chain"),
    ];

    private static readonly int[] WindowSizes = [20, 40, 60, 100];

    private static readonly UrlParameters<SpxRequest> Parameters = new([
        UrlParameter<SpxRequest>.At(request => request.At, (request, at) => request with { At = at }),
        new("symbol", ReadSymbol, request => request.Symbol == SpxRequest.StandardSymbol ? null : request.Symbol),
        new("series", ReadSeries, request => request.Series?.Text),
        UrlParameter<SpxRequest>.OneOf(
            "view",
            Tabs,
            SpxTab.Moves,
            request => request.Tab,
            (request, tab) => request with { Tab = tab }
        ),
        UrlParameter<SpxRequest>.OneOf(
            "window",
            WindowSizes,
            SpxRequest.StandardWindow,
            request => request.Window,
            (request, window) => request with { Window = window }
        ),
        .. LevelDefinitionUrl.Parameters<SpxRequest>(
            ExpiryScope.All,
            request => request.Definition,
            (request, definition) => request with { Definition = definition }
        ),
    ]);

    /// <summary>Numbers of strikes that can be shown.</summary>
    public static IReadOnlyList<int> Windows => WindowSizes;

    /// <summary>All tabs in the order of the page.</summary>
    public static IReadOnlyList<SpxTab> AllTabs { get; } = [.. Tabs.Select(tab => tab.Value)];

    /// <summary>The name of a tab in addresses.</summary>
    public static string NameOf(SpxTab tab) => Tabs.First(known => known.Value == tab).Name;

    /// <summary>Reads the parameters.</summary>
    public static bool TryParse(IQueryCollection query, out SpxRequest request, out string problem)
    {
        request = new();
        problem = Parameters.Read(query, ref request);
        return problem.Length == 0;
    }

    /// <summary>Path and parameters with defaults left out, parameters in alphabetical order.</summary>
    public static string Canonical(SpxRequest request) => Parameters.Address("/spx", request);

    /// <summary>The same view as JSON.</summary>
    public static string Json(SpxRequest request) => Parameters.Address("/spx.json", request);

    /// <summary>One table of the view as CSV.</summary>
    public static string Csv(SpxRequest request, string table) =>
        Parameters.Address("/spx.csv", request, $"table={table}");

    private static UrlRead<SpxRequest> ReadSymbol(SpxRequest request, string text) =>
        UnderlyingSymbol.TryParse(text, out UnderlyingSymbol symbol)
            ? new(request with { Symbol = symbol.Value }, null)
            : new(request, UrlValues.NoSymbol);

    private static UrlRead<SpxRequest> ReadSeries(SpxRequest request, string text) =>
        SeriesPick.Read(text) is { } series ? new(request with { Series = series }, null) : new(request, NoSeries);
}
