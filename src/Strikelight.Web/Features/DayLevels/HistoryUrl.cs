using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>The URL grammar of the history page: reads it, and writes its one canonical form.</summary>
public static class HistoryUrl
{
    private static readonly UrlParameters<HistoryRequest> Parameters = new([
        UrlParameter<HistoryRequest>.At(request => request.At, (request, at) => request with { At = at }),
        UrlParameter<HistoryRequest>.OneOf(
            "days",
            Ranges,
            HistoryRequest.DefaultSessions,
            request => request.Sessions,
            (request, sessions) => request with { Sessions = sessions }
        ),
        UrlParameter<HistoryRequest>.Sort(
            HistoryColumns.Names,
            HistoryColumns.Newest,
            request => request.Sort,
            (request, sort) => request with { Sort = sort }
        ),
    ]);

    /// <summary>Numbers of sessions that can be looked back.</summary>
    public static IReadOnlyList<int> Ranges => [20, 60, 120, 250];

    /// <summary>Reads symbol and parameters.</summary>
    public static bool TryParse(
        string? symbol,
        IQueryCollection query,
        out HistoryRequest request,
        out string problem
    ) => Parameters.TryRead(symbol, query, name => new(name), out request, out problem);

    /// <summary>Path and parameters with defaults left out, parameters in alphabetical order.</summary>
    public static string Canonical(HistoryRequest request) => Address(request, "", null);

    /// <summary>The same view as JSON.</summary>
    public static string Json(HistoryRequest request) => Address(request, ".json", null);

    /// <summary>The days as CSV.</summary>
    public static string Csv(HistoryRequest request) => Address(request, ".csv", "table=days");

    private static string Address(HistoryRequest request, string suffix, string? last)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parameters.Address($"/history/{request.Symbol}{suffix}", request, last);
    }
}
