using Strikelight.Core.Exposure;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.Walls;

/// <summary>The URL grammar of the walls page: reads it, and writes its one canonical form.</summary>
public static class WallsUrl
{
    private static readonly UrlParameters<WallsRequest> Parameters = new([
        UrlParameter<WallsRequest>.At(request => request.At, (request, at) => request with { At = at }),
        UrlParameter<WallsRequest>.OneOf(
            "lookback",
            [(false, "off"), (true, "on")],
            false,
            request => request.LookBack,
            (request, isOn) => request with { LookBack = isOn }
        ),
        UrlParameter<WallsRequest>.OneOf(
            "window",
            Windows,
            WallsRequest.DefaultWindow,
            request => request.Window,
            (request, window) => request with { Window = window }
        ),
        .. LevelDefinitionUrl.Parameters<WallsRequest>(
            ExpiryScope.All,
            request => request.Definition,
            (request, definition) => request with { Definition = definition }
        ),
    ]);

    /// <summary>Numbers of strikes that may be shown.</summary>
    public static IReadOnlyList<int> Windows => [20, 30, 40, 60, 100];

    /// <summary>Reads symbol and parameters.</summary>
    public static bool TryParse(string? symbol, IQueryCollection query, out WallsRequest request, out string problem) =>
        Parameters.TryRead(symbol, query, name => new(name), out request, out problem);

    /// <summary>Path and parameters with defaults left out, parameters in alphabetical order.</summary>
    public static string Canonical(WallsRequest request) => Address(request, "", null);

    /// <summary>The same view as JSON.</summary>
    public static string Json(WallsRequest request) => Address(request, ".json", null);

    /// <summary>One table of the view as CSV.</summary>
    public static string Csv(WallsRequest request, string table) => Address(request, ".csv", $"table={table}");

    private static string Address(WallsRequest request, string suffix, string? last)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parameters.Address($"/walls/{request.Symbol}{suffix}", request, last);
    }
}
