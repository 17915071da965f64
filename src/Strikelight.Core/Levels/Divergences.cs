using System.Collections.Immutable;

namespace Strikelight.Core.Levels;

/// <summary>Whether symbols that usually go together do.</summary>
/// <remarks>
/// A symbol whose figure is not known is left out; fewer than two give no result. A statement of fact, not a forecast.
/// Definition: docs/math/divergences.md.
/// </remarks>
public static class Divergences
{
    /// <summary>Percentiles so far apart are called a divergence.</summary>
    public const double PercentileThreshold = 0.5;

    /// <summary>Returns so far apart are called a divergence: one percentage point.</summary>
    public const double ReturnThreshold = 0.01;

    private const int SymbolsLeast = 2;

    /// <summary>Sides of zero gamma; null where fewer than two symbols have one.</summary>
    public static ZeroGammaDivergence? OfZeroGamma(params ReadOnlySpan<DivergenceInput> symbols)
    {
        var above = ImmutableArray.CreateBuilder<DivergenceInput>();
        var below = ImmutableArray.CreateBuilder<DivergenceInput>();
        int known = 0;
        foreach (DivergenceInput symbol in symbols)
        {
            double distance = symbol.SpotUsd - symbol.ZeroGammaUsd ?? double.NaN;
            known += double.IsNaN(distance) ? 0 : 1;
            if (distance != 0 && !double.IsNaN(distance) && !symbol.IsNearZeroGamma)
            {
                (distance > 0 ? above : below).Add(symbol);
            }
        }
        return known < SymbolsLeast ? null : new(above.ToImmutable(), below.ToImmutable());
    }

    /// <summary>Percentiles of the put/call ratios; null where fewer than two symbols have one.</summary>
    /// <remarks>Each against its own history, because ratios of different products have different levels.</remarks>
    public static SpreadDivergence? OfPutCall(params ReadOnlySpan<DivergenceInput> symbols) =>
        Spread(symbols, symbol => symbol.PutCallPercentile, PercentileThreshold);

    /// <summary>Returns of the day; null where fewer than two symbols have one.</summary>
    public static SpreadDivergence? OfReturns(params ReadOnlySpan<DivergenceInput> symbols) =>
        Spread(symbols, symbol => symbol.ReturnShare, ReturnThreshold);

    private static SpreadDivergence? Spread(
        ReadOnlySpan<DivergenceInput> symbols,
        Func<DivergenceInput, double?> figure,
        double threshold
    )
    {
        DivergenceInput? highest = null;
        DivergenceInput? lowest = null;
        double most = double.NegativeInfinity;
        double least = double.PositiveInfinity;
        int known = 0;
        foreach (DivergenceInput symbol in symbols)
        {
            if (figure(symbol) is not { } value || !double.IsFinite(value))
            {
                continue;
            }
            known++;
            (highest, most) = value > most ? (symbol, value) : (highest, most);
            (lowest, least) = value < least ? (symbol, value) : (lowest, least);
        }
        return known < SymbolsLeast || highest is null || lowest is null
            ? null
            : new(highest, most, lowest, least, threshold);
    }
}
