using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Surface;

/// <summary>Skew of one root and expiry as far as it is quoted.</summary>
/// <param name="Series">The root and expiry.</param>
/// <param name="AtmVolatility">Annual volatility of the smile at the forward, a fraction; NaN without a smile.</param>
/// <param name="Delta25">At 25 delta.</param>
/// <param name="Delta10">At 10 delta.</param>
/// <remarks>Definition: docs/math/skew.md.</remarks>
public sealed record SkewRow(OptionSeries Series, double AtmVolatility, SkewWing Delta25, SkewWing Delta10)
{
    /// <summary>The rows of a scope, the nearest settlement first, then by root.</summary>
    /// <param name="surface">The surface of the chain.</param>
    /// <param name="scope">The series that count, of the same chain.</param>
    public static ImmutableArray<SkewRow> Of(VolatilitySurface surface, ResolvedScope scope)
    {
        ArgumentNullException.ThrowIfNull(surface);
        ArgumentNullException.ThrowIfNull(scope);
        return
        [
            .. scope
                .SeriesIndexes.Select(index => surface.Slices[index])
                .OrderBy(slice => slice.Series.SettlesAt)
                .ThenBy(slice => slice.Series.Root.Root, StringComparer.Ordinal)
                .Select(Of),
        ];
    }

    private static SkewRow Of(VolatilitySlice slice)
    {
        if (slice.Curve is null)
        {
            SkewWing missing = SkewWing.Missing(slice.Text);
            return new(slice.Series, double.NaN, missing, missing);
        }
        SkewFigures skew = slice.Skew;
        return new(
            slice.Series,
            skew.AtmVolatility,
            SkewWing.Of(skew.Call25, skew.Put25, skew.AtmVolatility),
            SkewWing.Of(skew.Call10, skew.Put10, skew.AtmVolatility)
        );
    }
}
