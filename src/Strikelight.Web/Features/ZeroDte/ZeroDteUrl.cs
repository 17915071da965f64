using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>The URL grammar of the 0DTE page: reads it, and writes its one canonical form.</summary>
public static class ZeroDteUrl
{
    private const string NoSymbols = "'symbols' is one to four different symbols joined by commas, such as SPY,QQQ.";

    private static readonly UrlParameters<ZeroDteRequest> Parameters = new([
        UrlParameter<ZeroDteRequest>.At(request => request.At, (request, at) => request with { At = at }),
        new(
            "symbols",
            ReadSymbols,
            request =>
                request.Symbols.SequenceEqual(ZeroDteRequest.StandardSymbols, StringComparer.Ordinal)
                    ? null
                    : string.Join(',', request.Symbols)
        ),
        .. LevelDefinitionUrl.Parameters<ZeroDteRequest>(
            ExpiryScope.ZeroDte,
            request => request.Definition,
            (request, definition) => request with { Definition = definition }
        ),
    ]);

    /// <summary>Reads the parameters.</summary>
    public static bool TryParse(IQueryCollection query, out ZeroDteRequest request, out string problem)
    {
        request = new();
        problem = Parameters.Read(query, ref request);
        return problem.Length == 0;
    }

    /// <summary>Path and parameters with defaults left out, parameters in alphabetical order.</summary>
    public static string Canonical(ZeroDteRequest request) => Parameters.Address("/0dte", request);

    /// <summary>The same view as JSON.</summary>
    public static string Json(ZeroDteRequest request) => Parameters.Address("/0dte.json", request);

    /// <summary>One table of the view as CSV.</summary>
    public static string Csv(ZeroDteRequest request, string table) =>
        Parameters.Address("/0dte.csv", request, $"table={table}");

    private static UrlRead<ZeroDteRequest> ReadSymbols(ZeroDteRequest request, string text)
    {
        List<string> symbols = [];
        foreach (string part in text.Split(','))
        {
            if (!UnderlyingSymbol.TryParse(part, out UnderlyingSymbol symbol) || symbols.Contains(symbol.Value))
            {
                return new(request, NoSymbols);
            }
            symbols.Add(symbol.Value);
        }
        return symbols.Count > ZeroDteRequest.SymbolsMost
            ? new(request, NoSymbols)
            : new(request with { Symbols = symbols }, null);
    }
}
