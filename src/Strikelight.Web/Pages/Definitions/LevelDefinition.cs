using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;

namespace Strikelight.Web.Pages.Definitions;

/// <summary>Under which definitions a page shows levels and exposure: one design for all pages.</summary>
public sealed record LevelDefinition
{
    /// <summary>Which expiries count.</summary>
    public ExpiryScope Scope { get; init; } = ExpiryScope.All;

    /// <summary>What a wall has most of.</summary>
    public WallMeasure Measure { get; init; } = WallMeasure.GammaOpenInterest;

    /// <summary>What dealers are taken to hold.</summary>
    public SignConvention Sign { get; init; } = SignConvention.Naive;

    /// <summary>Whose arithmetic totals and zero gamma follow.</summary>
    public GammaModel Model { get; init; } = GammaModel.Own;

    /// <summary>In which unit exposure is shown; JSON and CSV are always per 1 %.</summary>
    public ExposureUnit Unit { get; init; } = ExposureUnit.PerPercent;
}
