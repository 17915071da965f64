using Strikelight.Core.Exposure;
using Strikelight.Web.Features.ZeroDteIndex.Names;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>The URL grammar of the page 0DTE by Index: reads it, and writes its one canonical form.</summary>
public static class CockpitUrl
{
    private static readonly UrlParameters<CockpitRequest> Parameters = new([
        UrlParameter<CockpitRequest>.At(request => request.At, (request, at) => request with { At = at }),
        UrlParameter<CockpitRequest>.Sort(
            NameColumns.All,
            NameColumns.Standard,
            request => request.Sort,
            (request, sort) => request with { Sort = sort }
        ),
        UrlParameter<CockpitRequest>.OneOf(
            "strikes",
            [.. Windows.Select(count => (count, NameOf(count)))],
            CockpitRequest.DefaultStrikes,
            request => request.Strikes,
            (request, strikes) => request with { Strikes = strikes }
        ),
        .. LevelDefinitionUrl.Parameters<CockpitRequest>(
            ExpiryScope.ZeroDte,
            request => request.Definition,
            (request, definition) => request with { Definition = definition }
        ),
    ]);

    /// <summary>Numbers of strikes that may be shown.</summary>
    public static IReadOnlyList<int> Windows => [20, 40, 60, CockpitRequest.AllStrikes];

    /// <summary>Reads symbol and parameters.</summary>
    public static bool TryParse(
        string? symbol,
        IQueryCollection query,
        out CockpitRequest request,
        out string problem
    ) => Parameters.TryRead(symbol, query, name => new(name), out request, out problem);

    /// <summary>Path and parameters with defaults left out, parameters in alphabetical order.</summary>
    public static string Canonical(CockpitRequest request) => Address(request, "", null);

    /// <summary>The same view as JSON.</summary>
    public static string Json(CockpitRequest request) => Address(request, ".json", null);

    /// <summary>One table of the view as CSV.</summary>
    public static string Csv(CockpitRequest request, string table) => Address(request, ".csv", $"table={table}");

    /// <summary>A number of strikes as the address says it.</summary>
    public static string NameOf(int strikes) => strikes == CockpitRequest.AllStrikes ? "all" : $"{strikes}";

    private static string Address(CockpitRequest request, string suffix, string? last)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parameters.Address($"/0dte/{request.Symbol}{suffix}", request, last);
    }
}
