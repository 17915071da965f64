using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;

namespace Strikelight.Web.Board;

/// <summary>The regime by the sign of the exposure at spot.</summary>
internal static class GammaRegime
{
    private const double TransitionalMoves = 0.25;

    /// <summary>Distance from spot to a zero gamma in expected moves to the close; NaN without either.</summary>
    public static double MovesTo(LevelResult zeroGamma, ChainLevels levels) =>
        (zeroGamma.PriceUsd - levels.SpotUsd) / levels.MoveToCloseUsd;

    /// <summary>positive, negative, transitional near zero gamma, unknown without a sign or exposure.</summary>
    /// <param name="sign">Sign convention of the exposure.</param>
    /// <param name="gexAtSpotUsd">Re-priced exposure at spot.</param>
    /// <param name="movesToZeroGamma">Distance to zero gamma in expected moves to the close; NaN without one.</param>
    public static string Of(SignConvention sign, double gexAtSpotUsd, double movesToZeroGamma) =>
        sign is SignConvention.Gross || !double.IsFinite(gexAtSpotUsd) ? "unknown"
        : Math.Abs(movesToZeroGamma) <= TransitionalMoves ? "transitional"
        : gexAtSpotUsd > 0 ? "positive"
        : gexAtSpotUsd < 0 ? "negative"
        : "unknown"; // nothing in scope has an exposure
}
