using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;

namespace Strikelight.Web.Features.Walls;

/// <summary>What the URL of the walls page asks for, defaults filled in.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
public sealed record WallsRequest(string Symbol)
{
    /// <summary>Strikes shown unless told otherwise.</summary>
    public const int DefaultWindow = 30;

    /// <summary>Which expiries count.</summary>
    public ExpiryScope Scope { get; init; } = ExpiryScope.All;

    /// <summary>What a wall has most of.</summary>
    public WallMeasure Measure { get; init; } = WallMeasure.GammaOpenInterest;

    /// <summary>What dealers are taken to hold.</summary>
    public SignConvention Sign { get; init; } = SignConvention.Naive;

    /// <summary>Whose arithmetic totals and zero gamma follow.</summary>
    public GammaModel Model { get; init; } = GammaModel.Own;

    /// <summary>Strikes shown around spot; no sum depends on it.</summary>
    public int Window { get; init; } = DefaultWindow;

    /// <summary>In which unit exposure is shown; JSON and CSV are always per 1 %.</summary>
    public ExposureUnit Unit { get; init; } = ExposureUnit.PerPercent;

    /// <summary>Whether exposure by strike is shown at earlier times too.</summary>
    public bool LookBack { get; init; }

    /// <summary>Past market time, or null for the latest.</summary>
    public DateTimeOffset? At { get; init; }
}
