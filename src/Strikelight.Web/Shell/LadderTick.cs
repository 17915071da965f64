namespace Strikelight.Web.Shell;

/// <summary>A further level on the ladder.</summary>
/// <param name="Label">Short name.</param>
/// <param name="Usd">Price.</param>
/// <param name="Tone">Meaning of its colour.</param>
public sealed record LadderTick(string Label, double Usd, Tone Tone = Tone.Muted);
