namespace Strikelight.Web.Features.Memory.View;

/// <summary>How short memory is and what is given up for it.</summary>
/// <param name="Level">Level now, camelCase.</param>
/// <param name="Share">Used bytes as a share of the limit.</param>
/// <param name="Levels">All levels, mildest first.</param>
/// <param name="Changes">The newest steps, newest first.</param>
public sealed record PressureView(
    string Level,
    double Share,
    IReadOnlyList<PressureLevelView> Levels,
    IReadOnlyList<PressureChangeView> Changes
);
