using Strikelight.Core.Contracts;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>The URL grammar of the level report: reads it, and writes its one canonical form.</summary>
public static class LevelsReportUrl
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/levels/report";

    private static readonly string[] Names = ["at", "range", "sort", "symbol"];

    /// <summary>Reads the parameters.</summary>
    public static bool TryParse(IQueryCollection query, out LevelsReportRequest request, out string problem)
    {
        ArgumentNullException.ThrowIfNull(query);
        request = new();
        problem = "";
        foreach ((string name, var values) in query)
        {
            string value = values.Count == 1 ? values[0] ?? "" : "";
            problem = name switch
            {
                _ when !Names.Contains(name) => $"Unknown parameter. Known ones: {string.Join(", ", Names)}.",
                _ when values.Count != 1 => $"Give '{name}' once.",
                "at" => ReadAt(ref request, value),
                "range" => ReadRange(ref request, value),
                "sort" => ReadSort(ref request, value),
                _ => ReadSymbol(ref request, value),
            };
            if (problem.Length > 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Path and parameters with defaults left out, parameters in alphabetical order.</summary>
    public static string Canonical(LevelsReportRequest request) => Written(request, "", null);

    /// <summary>The same view as JSON.</summary>
    public static string Json(LevelsReportRequest request) => Written(request, ".json", null);

    /// <summary>One table of the view as CSV.</summary>
    public static string Csv(LevelsReportRequest request, string table) => Written(request, ".csv", $"table={table}");

    private static string Written(LevelsReportRequest request, string suffix, string? extra)
    {
        ArgumentNullException.ThrowIfNull(request);
        string?[] parts =
        [
            request.At is { } at ? $"at={Format.IsoSeconds(at)}" : null,
            request.Range == ReportRange.Default ? null : $"range={request.Range.Name}",
            request.Sort == LevelsReportOrder.AsListed ? null : $"sort={request.Sort.Text}",
            request.Symbol is { } symbol ? $"symbol={symbol}" : null,
            extra,
        ];
        string query = string.Join('&', parts.Where(part => part is not null));
        return query.Length == 0 ? Path + suffix : $"{Path}{suffix}?{query}";
    }

    private static string ReadAt(ref LevelsReportRequest request, string value)
    {
        request = request with { At = UrlValues.TimeOf(value) };
        return request.At is null ? UrlValues.NoTime : "";
    }

    private static string ReadRange(ref LevelsReportRequest request, string value)
    {
        ReportRange? found = ReportRange.All.FirstOrDefault(range => range.Name == value);
        request = request with { Range = found ?? ReportRange.Default };
        return found is not null ? "" : $"'range' is one of {Listed(ReportRange.All.Select(range => range.Name))}.";
    }

    private static string ReadSort(ref LevelsReportRequest request, string value)
    {
        TableSort? sort = TableSort.Read(value, LevelsReportOrder.Columns);
        request = request with { Sort = sort ?? LevelsReportOrder.AsListed };
        return sort is null ? TableSort.Refusal(LevelsReportOrder.Columns) : "";
    }

    private static string ReadSymbol(ref LevelsReportRequest request, string value)
    {
        bool valid = UnderlyingSymbol.TryParse(value, out UnderlyingSymbol symbol);
        request = request with { Symbol = valid ? symbol.Value : null };
        return valid || value.Length == 0
            ? "" // a form without scripts sends an empty field
            : UrlValues.NoSymbol;
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
