namespace Strikelight.Web.Shell;

/// <summary>A cell of a <see cref="DataTable"/>: text that was formatted by <see cref="Format"/>.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Tone">Meaning of its colour.</param>
/// <param name="Flash">Whether a live change of the text is marked for a moment.</param>
public sealed record TableCell(string Text, Tone Tone = Tone.Neutral, bool Flash = false)
{
    /// <summary>Explanation shown on hover; for a missing number its reason.</summary>
    public string? Title { get; init; }

    /// <summary>Makes the text a link.</summary>
    public string? Href { get; init; }

    /// <summary>Additional CSS classes.</summary>
    public string? Css { get; init; }

    /// <summary>A number that does not exist, with the reason.</summary>
    public static TableCell Missing(string reason) => new(Format.NotAvailable) { Title = reason, Css = "na" };

    /// <summary>A dealer exposure, coloured by its sign.</summary>
    public static TableCell Exposure(double? usd, string missingReason, bool flash = true) =>
        usd is null ? Missing(missingReason) : new(Format.SignedUsd(usd), Tones.OfExposure(usd), flash);

    /// <summary>Plain text.</summary>
    public static implicit operator TableCell(string text) => FromString(text);

    /// <summary>Plain text.</summary>
    public static TableCell FromString(string text) => new(text);
}
