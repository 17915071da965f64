namespace Strikelight.Web.Shell;

/// <summary>A gamma regime, given by its name in data, as pages show it.</summary>
public static class Regimes
{
    /// <summary>Its name for people.</summary>
    public static string Name(string regime) =>
        regime switch
        {
            "positive" => "Positive",
            "negative" => "Negative",
            "transitional" => "Transitional",
            _ => "Unsigned",
        };

    /// <summary>Its colour.</summary>
    public static Tone Tone(string regime) =>
        regime switch
        {
            "positive" => Shell.Tone.PositiveExposure,
            "negative" => Shell.Tone.NegativeExposure,
            "transitional" => Shell.Tone.Flip,
            _ => Shell.Tone.Neutral,
        };
}
