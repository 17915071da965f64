using System.Text.Json.Serialization;
using Strikelight.Providers;

namespace Strikelight.Web.Features.Symbols;

/// <summary>The symbols of the source for the palette: <c>/symbols.json</c>.</summary>
public static partial class SymbolsEndpoint
{
    /// <summary>Maps the list.</summary>
    public static void MapSymbols(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/symbols.json",
            (IMarketDataProvider provider) =>
                TypedResults.Json(
                    provider
                        .Symbols.Select(symbol => new Row(
                            symbol.Symbol,
                            symbol.Name,
                            symbol.Kind.ToString().ToLowerInvariant()
                        ))
                        .ToArray(),
                    SymbolsJson.Default.RowArray
                )
        );

    internal sealed record Row(
        [property: JsonPropertyName("s")] string Symbol,
        [property: JsonPropertyName("name")] string Name,
        [property: JsonPropertyName("kind")] string Kind
    );

    [JsonSerializable(typeof(Row[]))]
    private sealed partial class SymbolsJson : JsonSerializerContext;
}
