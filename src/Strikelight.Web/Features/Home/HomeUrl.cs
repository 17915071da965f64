using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Home;

/// <summary>The URL grammar of the first page.</summary>
internal static class HomeUrl
{
    private static readonly UrlParameters<HomeRequest> Parameters = new([
        UrlParameter<HomeRequest>.At(request => request.At, (request, at) => request with { At = at }),
    ]);

    /// <summary>Reads the parameters.</summary>
    public static bool TryParse(IQueryCollection query, out HomeRequest request, out string problem)
    {
        request = new();
        problem = Parameters.Read(query, ref request);
        return problem.Length == 0;
    }

    /// <summary>The one address of a request.</summary>
    public static string Canonical(HomeRequest request) => Parameters.Address("/", request);

    /// <summary>The same view as JSON.</summary>
    public static string Json(HomeRequest request) => Parameters.Address("/index.json", request);

    /// <summary>The levels as CSV.</summary>
    public static string Csv(HomeRequest request) => Parameters.Address("/index.csv", request, "table=levels");
}
