namespace Strikelight.Web.Features.Spx.View;

/// <summary>What dealers would trade if the index rose by 1 %; if it fell, the opposite. Negative is to sell.</summary>
/// <param name="UsdPerRise">USD of the index.</param>
/// <param name="FuturesPerRise">The same in E-mini S&amp;P 500 futures; null for another underlying.</param>
public sealed record HedgeView(double? UsdPerRise, double? FuturesPerRise);
