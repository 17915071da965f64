using Strikelight.Core.Exposure;

namespace Strikelight.Web.Pages.Definitions;

/// <summary>Exposure in the unit that a page shows; data are per 1 %.</summary>
internal static class ShownExposure
{
    /// <summary>The move of the underlying that it is for.</summary>
    public static string Per(ExposureUnit unit) => unit == ExposureUnit.PerPoint ? "per point" : "per 1 %";

    /// <summary>What exposure per 1 % is multiplied by.</summary>
    public static double Factor(ExposureUnit unit, double spotUsd) =>
        unit == ExposureUnit.PerPoint ? 1 / (ExposureUnits.OnePercent * spotUsd) : 1;
}
