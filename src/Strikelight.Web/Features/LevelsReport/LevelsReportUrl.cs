using Strikelight.Core.Contracts;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>The URL grammar of the level report: reads it, and writes its one canonical form.</summary>
public static class LevelsReportUrl
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/levels/report";

    private static readonly UrlParameters<LevelsReportRequest> Parameters = new([
        UrlParameter<LevelsReportRequest>.At(request => request.At, (request, at) => request with { At = at }),
        UrlParameter<LevelsReportRequest>.OneOf(
            "range",
            [.. ReportRange.All.Select(range => (range, range.Name))],
            ReportRange.Default,
            request => request.Range,
            (request, range) => request with { Range = range }
        ),
        UrlParameter<LevelsReportRequest>.Sort(
            LevelsReportOrder.Columns,
            LevelsReportOrder.AsListed,
            request => request.Sort,
            (request, sort) => request with { Sort = sort }
        ),
        new("symbol", ReadSymbol, request => request.Symbol),
    ]);

    /// <summary>Reads the parameters.</summary>
    public static bool TryParse(IQueryCollection query, out LevelsReportRequest request, out string problem)
    {
        request = new();
        problem = Parameters.Read(query, ref request);
        return problem.Length == 0;
    }

    /// <summary>Path and parameters with defaults left out, parameters in alphabetical order.</summary>
    public static string Canonical(LevelsReportRequest request) => Parameters.Address(Path, request);

    /// <summary>The same view as JSON.</summary>
    public static string Json(LevelsReportRequest request) => Parameters.Address(Path + ".json", request);

    /// <summary>One table of the view as CSV.</summary>
    public static string Csv(LevelsReportRequest request, string table) =>
        Parameters.Address(Path + ".csv", request, $"table={table}");

    /// <summary>Of an empty value, as a form without scripts sends it, all symbols.</summary>
    private static UrlRead<LevelsReportRequest> ReadSymbol(LevelsReportRequest request, string text) =>
        UnderlyingSymbol.TryParse(text, out UnderlyingSymbol symbol)
            ? new(request with { Symbol = symbol.Value }, null)
            : new(request with { Symbol = null }, text.Length == 0 ? null : UrlValues.NoSymbol);
}
