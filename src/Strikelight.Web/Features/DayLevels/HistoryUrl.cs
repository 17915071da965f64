using System.Globalization;
using Strikelight.Core.Contracts;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>The URL grammar of the history page: reads it, and writes its one canonical form.</summary>
public static class HistoryUrl
{
    /// <summary>Numbers of sessions that can be looked back.</summary>
    public static IReadOnlyList<int> Ranges { get; } = [20, 60, 120, 250];

    /// <summary>Reads symbol and parameters.</summary>
    public static bool TryParse(string? symbol, IQueryCollection query, out HistoryRequest request, out string problem)
    {
        ArgumentNullException.ThrowIfNull(query);
        request = new("");
        if (!UnderlyingSymbol.TryParse(symbol, out UnderlyingSymbol underlying))
        {
            problem = UrlValues.NoSymbol;
            return false;
        }
        request = new(underlying.Value);
        problem = "";
        foreach ((string name, var values) in query)
        {
            problem = values.Count == 1 ? Read(ref request, name, values[0] ?? "") : $"Give '{name}' once.";
            if (problem.Length > 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Path and parameters with defaults left out, parameters in alphabetical order.</summary>
    public static string Canonical(HistoryRequest request) => Write(request, "", null);

    /// <summary>The same view as JSON.</summary>
    public static string Json(HistoryRequest request) => Write(request, ".json", null);

    /// <summary>The days as CSV.</summary>
    public static string Csv(HistoryRequest request) => Write(request, ".csv", "table=days");

    private static string Write(HistoryRequest request, string suffix, string? last)
    {
        ArgumentNullException.ThrowIfNull(request);
        string?[] parts =
        [
            request.At is { } at ? $"at={Format.IsoSeconds(at)}" : null,
            request.Sessions == HistoryRequest.DefaultSessions
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"days={request.Sessions}"),
            request.Sort == HistoryColumns.Newest ? null : $"sort={request.Sort.Text}",
            last,
        ];
        string query = string.Join('&', parts.Where(part => part is not null));
        return $"/history/{request.Symbol}{suffix}{(query.Length > 0 ? "?" : "")}{query}";
    }

    /// <summary>Takes a parameter; the reason of a refusal, or nothing.</summary>
    private static string Read(ref HistoryRequest request, string name, string value)
    {
        switch (name)
        {
            case "at":
                return ReadAt(ref request, value);
            case "days":
                bool isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int sessions);
                request = request with { Sessions = sessions };
                return isNumber && Ranges.Contains(sessions) ? "" : $"'days' is one of {string.Join(", ", Ranges)}.";
            case "sort":
                return ReadSort(ref request, value);
            default:
                return "Unknown parameter. Known ones: at, days, sort.";
        }
    }

    private static string ReadAt(ref HistoryRequest request, string value)
    {
        request = request with { At = UrlValues.TimeOf(value) };
        return request.At is null ? UrlValues.NoTime : "";
    }

    private static string ReadSort(ref HistoryRequest request, string value)
    {
        TableSort? sort = TableSort.Read(value, HistoryColumns.Names);
        request = request with { Sort = sort ?? HistoryColumns.Newest };
        return sort is null ? TableSort.Refusal(HistoryColumns.Names) : "";
    }
}
