using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>What dealers must trade when the underlying rises by 1 %; when it falls, the opposite.</summary>
/// <param name="UsdPerRise">USD of the underlying to buy, negative to sell; NaN where not known.</param>
/// <param name="FuturesPerRise">The same in futures contracts.</param>
/// <remarks>Gamma only: a straight line, right for small moves. docs/math/hedge-pressure.md.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HedgeFlow(double UsdPerRise, double FuturesPerRise)
{
    /// <summary>USD a point of the E-mini S&amp;P 500 future (ES).</summary>
    public const double EsUsdPerPoint = 50;

    /// <summary>The flow of an exposure.</summary>
    /// <param name="netGexUsd">Signed gamma exposure, USD per 1 %; positive where dealers are long gamma.</param>
    /// <param name="futureUsd">Price of the future in points; spot, where the difference does not matter.</param>
    /// <param name="usdPerPoint">USD a point of the future.</param>
    /// <exception cref="ArgumentOutOfRangeException">Price or USD a point is not finite and positive.</exception>
    public static HedgeFlow Of(double netGexUsd, double futureUsd, double usdPerPoint = EsUsdPerPoint)
    {
        Guard.FinitePositive(futureUsd);
        Guard.FinitePositive(usdPerPoint);
        return new(-netGexUsd, -netGexUsd / (futureUsd * usdPerPoint));
    }
}
