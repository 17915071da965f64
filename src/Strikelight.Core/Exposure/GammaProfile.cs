using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Total gamma exposure re-priced over a grid of spots, everything but spot unchanged.</summary>
/// <remarks>
/// European formula, also for American options, whose early-exercise part is in the volatility only. Volatilities
/// follow <see cref="ProfileSettings.Smile"/>. Source, error bound: docs/math/zero-gamma.md.
/// </remarks>
public sealed class GammaProfile
{
    private GammaProfile(ImmutableArray<double> spots, ImmutableArray<double> gex, double uncovered)
    {
        SpotUsd = spots;
        GexUsd = gex;
        UncoveredContracts = uncovered;
    }

    /// <summary>Spots in USD, ascending, evenly spaced in ln x; today's spot stands in the middle.</summary>
    public ImmutableArray<double> SpotUsd { get; }

    /// <summary>Gamma exposure at each spot, USD per 1 %.</summary>
    public ImmutableArray<double> GexUsd { get; }

    /// <summary>Open contracts that have no volatility or forward: not in the profile.</summary>
    public double UncoveredContracts { get; }

    /// <summary>The profile of everything in scope.</summary>
    public static GammaProfile Compute(ChainSlice slice, SignedPositions positions, ProfileSettings? settings = null)
    {
        settings ??= ProfileSettings.Default;
        return settings.Smile == SmileDynamics.StickyStrike
            ? Compute(Rows(slice, positions, settings), slice.Chain.SpotUsd, settings)
            : Of(ExposureProfile.Compute(slice, positions, settings));
    }

    internal static GammaRows Rows(ChainSlice slice, SignedPositions positions, ProfileSettings settings)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(positions);
        Guard.SameLength(slice.Chain.Count, positions.Contracts.Length);
        (double low, double high) = Range(slice.Chain.SpotUsd, settings);
        return GammaRows.Of(slice, positions, low, high);
    }

    internal static GammaProfile Compute(GammaRows rows, double spotUsd, ProfileSettings settings)
    {
        ProfileGrid grid = ProfileGrid.Of(spotUsd, settings, rows.FinestDetail);
        double[] spots = new double[grid.Count];
        double[] gex = new double[grid.Count];
        double[] rented = ArrayPool<double>.Shared.Rent(grid.Count * LaneLoop.Stride);
        Span<double> sums = rented.AsSpan(0, grid.Count * LaneLoop.Stride);
        GammaLevels levels = new(rows, grid.FirstMove + Math.Log(spotUsd / rows.SpotUsd), grid.Step, sums);
        LaneLoop.RunProgram(ref levels, LaneLoop.Widest);
        for (int i = 0; i < spots.Length; i++)
        {
            spots[i] = grid.LevelUsd(i);
            // At spot the far tails count too: there the profile is the sum of exposures that tables show.
            gex[i] =
                i == grid.Half
                    ? rows.At(spotUsd)
                    : spots[i] * LaneLoop.Pairwise(sums.Slice(i * LaneLoop.Stride, LaneLoop.Stride));
        }
        ArrayPool<double>.Shared.Return(rented);
        return new(
            ImmutableCollectionsMarshal.AsImmutableArray(spots),
            ImmutableCollectionsMarshal.AsImmutableArray(gex),
            rows.UncoveredContracts
        );
    }

    /// <summary>The gamma part of a profile of all exposures.</summary>
    internal static GammaProfile Of(ExposureProfile profile) =>
        new(profile.SpotUsd, profile.GexUsd, profile.UncoveredContracts);

    private static (double LowUsd, double HighUsd) Range(double spotUsd, ProfileSettings settings)
    {
        if (settings.PointsLeast < 3 || settings.PointsMost < settings.PointsLeast)
        {
            throw new ArgumentOutOfRangeException(
                nameof(settings),
                settings,
                "Points must be 3 or more, least ≤ most."
            );
        }
        if (settings.Width is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(settings), settings, "Width must be between 0 and 1.");
        }
        return (spotUsd * (1 - settings.Width), spotUsd / (1 - settings.Width));
    }
}
