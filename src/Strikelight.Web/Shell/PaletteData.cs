using System.Text.Json;

namespace Strikelight.Web.Shell;

/// <summary>What the palette lists; without symbols the browser asks /symbols.json once it is opened.</summary>
internal sealed record PaletteData(IReadOnlyList<PaletteSymbol>? Symbols, IReadOnlyList<PaletteData.Page> Pages)
{
    /// <summary>JSON for a script element: the default encoder escapes what could end the element.</summary>
    public static string Json(IReadOnlyList<NavItem> pages, IReadOnlyList<PaletteSymbol>? symbols) =>
        JsonSerializer.Serialize(
            new PaletteData(symbols, [.. pages.Select(p => new Page(p.Title, p.Href, p.Hint, p.CanTravel))]),
            PaletteJsonContext.Default.PaletteData
        );

    internal sealed record Page(string Title, string Href, string? Hint, bool Travels);
}
