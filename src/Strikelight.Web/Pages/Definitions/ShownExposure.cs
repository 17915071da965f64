using Strikelight.Core.Exposure;

namespace Strikelight.Web.Pages.Definitions;

/// <summary>Exposure in the unit that a page shows; data are per 1 %.</summary>
internal static class ShownExposure
{
    /// <summary>The move of the underlying that it is for.</summary>
    public static string Per(ExposureUnit unit) => unit == ExposureUnit.PerPoint ? "per point" : "per 1 %";

    /// <summary>Three digits, as many as a colour can tell: a chart of many cells stays small.</summary>
    public static double? Rounded(double? usd)
    {
        if (usd is not { } value || value == 0)
        {
            return usd;
        }
        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 2);
        return unit >= 1 ? Math.Round(value / unit) * unit : value;
    }

    /// <summary>What exposure per 1 % is multiplied by.</summary>
    public static double Factor(ExposureUnit unit, double spotUsd) =>
        unit == ExposureUnit.PerPoint ? 1 / (ExposureUnits.OnePercent * spotUsd) : 1;
}
