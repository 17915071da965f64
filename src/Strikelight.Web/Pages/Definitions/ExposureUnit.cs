namespace Strikelight.Web.Pages.Definitions;

/// <summary>The move of the underlying that shown exposure is for.</summary>
public enum ExposureUnit
{
    /// <summary>USD of delta a move of 1 %.</summary>
    PerPercent,

    /// <summary>USD of delta a move of one point.</summary>
    PerPoint,
}
