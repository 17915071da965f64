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

    /// <summary>What it would mean for hedging, in conditional words.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="sign">Name of the sign convention.</param>
    public static string Hedging(string regime, string sign) =>
        regime switch
        {
            "positive" => $"If the {sign} convention holds, hedging would damp moves.",
            "negative" => $"If the {sign} convention holds, hedging would add to moves.",
            "transitional" => "Spot is so near to zero gamma that hedging could turn either way.",
            _ => "Without a sign nothing can be said about hedging.",
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
