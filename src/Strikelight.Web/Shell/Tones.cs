namespace Strikelight.Web.Shell;

/// <summary>Chooses a <see cref="Tone"/> by the sign of a number, and names its CSS class.</summary>
public static class Tones
{
    /// <summary>Tone of a dealer exposure.</summary>
    public static Tone OfExposure(double? usd) => Of(usd, Tone.PositiveExposure, Tone.NegativeExposure);

    /// <summary>Tone of a change of price.</summary>
    public static Tone OfChange(double? change) => Of(change, Tone.Up, Tone.Down);

    /// <summary>The CSS class; null for neutral.</summary>
    public static string? Css(this Tone tone) =>
        tone switch
        {
            Tone.Muted => "muted",
            Tone.PositiveExposure => "pos",
            Tone.NegativeExposure => "neg",
            Tone.Up => "up",
            Tone.Down => "down",
            Tone.Call => "call",
            Tone.Put => "put",
            Tone.Flip => "flip",
            Tone.Warn => "warn",
            _ => null,
        };

    private static Tone Of(double? value, Tone positive, Tone negative) =>
        value switch
        {
            > 0 => positive,
            < 0 => negative,
            _ => Tone.Neutral,
        };
}
