using System.Text.Json.Serialization;

namespace Strikelight.Web.Shell;

/// <summary>A symbol the palette knows; also an element of /symbols.json.</summary>
/// <param name="Symbol">Ticker.</param>
/// <param name="Name">Name of the company, fund or index.</param>
/// <param name="Kind">"stock", "etf" or "index".</param>
public sealed record PaletteSymbol(
    [property: JsonPropertyName("s")] string Symbol,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("kind")] string? Kind
);
