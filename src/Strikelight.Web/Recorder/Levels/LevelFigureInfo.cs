namespace Strikelight.Web.Recorder.Levels;

/// <summary>What a figure of a stored minute is.</summary>
/// <param name="Id">Its stored id, one of <see cref="LevelFigureId"/>.</param>
/// <param name="Name">Its name in JSON and exports.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Meaning">Which value of the analysis it is.</param>
/// <param name="Value">Takes it from a chain; NaN where it is missing.</param>
public sealed record LevelFigureInfo(
    ushort Id,
    string Name,
    string Unit,
    string Meaning,
    Func<LevelSource, double> Value
);
