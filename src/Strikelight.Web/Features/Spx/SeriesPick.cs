using System.Globalization;
using System.Runtime.InteropServices;

namespace Strikelight.Web.Features.Spx;

/// <summary>A root and expiry as an address names it: <c>SPXW-2026-12-18</c>.</summary>
/// <param name="Root">Option root.</param>
/// <param name="Expiry">Expiry date as listed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SeriesPick(string Root, DateOnly Expiry)
{
    private const int RootLettersMost = 6;
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The form in the address.</summary>
    public string Text => $"{Root}-{Expiry.ToString(DateFormat, CultureInfo.InvariantCulture)}";

    /// <summary>Reads that form; null where it is none.</summary>
    public static SeriesPick? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return
            dash is > 0 and <= RootLettersMost
            && text.AsSpan(0, dash).IndexOfAnyExceptInRange('A', 'Z') < 0
            && DateOnly.TryParseExact(
                text.AsSpan(dash + 1),
                DateFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly expiry
            )
            ? new(text[..dash], expiry)
            : null;
    }
}
