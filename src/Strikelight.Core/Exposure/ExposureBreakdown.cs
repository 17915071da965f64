using System.Collections.Immutable;

namespace Strikelight.Core.Exposure;

/// <summary>The exposures of a scope by root, strike and expiry date; every way adds up to the same totals.</summary>
/// <remarks>The sums of <see cref="ExposureSums"/>, taken of each root alone: docs/math/gamma-exposure.md.</remarks>
public sealed class ExposureBreakdown
{
    private const int StrikeColumns = 9; // six of gamma, three of the other Greeks
    private const int BytesPerExpiry = 200;

    private ExposureBreakdown(GreeksByStrike greeks, ImmutableArray<RootBreakdown> roots)
    {
        Greeks = greeks;
        Roots = roots;
    }

    /// <summary>Delta, vanna and charm exposure by strike, all roots together.</summary>
    public GreeksByStrike Greeks { get; }

    /// <summary>Each root with a series in scope, those that settle at the opening first, then by name.</summary>
    public ImmutableArray<RootBreakdown> Roots { get; }

    /// <summary>Bytes held, about.</summary>
    public long Bytes =>
        sizeof(double) * (4L * Greeks.StrikeUsd.Length + Roots.Sum(root => (long)StrikeColumns * root.ByStrike.Count))
        + Roots.Sum(root => (long)BytesPerExpiry * root.ByExpiry.Length);

    /// <summary>The breakdown of a slice.</summary>
    /// <exception cref="ArgumentException">The positions are of another chain.</exception>
    public static ExposureBreakdown Of(ChainSlice slice, SignedPositions positions)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(positions);
        return new(
            GreeksByStrike.Of(slice, positions),
            [.. ExposureSums.ByRoot(slice, positions).Select(root => Of(slice, positions, root))]
        );
    }

    private static RootBreakdown Of(ChainSlice slice, SignedPositions positions, RootExposure root)
    {
        ChainSlice own = ChainSlice.Of(
            slice.Analysis,
            slice.Scope with
            {
                SeriesIndexes =
                [
                    .. slice.Scope.SeriesIndexes.Where(index => slice.Chain.Series[index].Root == root.Root),
                ],
            }
        );
        return new(
            root.Root,
            root.Totals,
            ExposureSums.ByStrike(own, positions),
            GreeksByStrike.Of(own, positions),
            ExposureSums.ByExpiry(own, positions)
        );
    }
}
