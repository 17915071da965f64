using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>All four exposures re-priced over a grid of spots, everything but spot unchanged.</summary>
/// <remarks>
/// European formulas; volatilities follow <see cref="ProfileSettings.Smile"/>. All columns have one length. At spot
/// they are the totals of <see cref="ExposureSums"/> where Greeks are European. Error: docs/math/zero-gamma.md.
/// </remarks>
public sealed class ExposureProfile
{
    private ExposureProfile(ProfileRows rows, double[][] columns)
    {
        Rows = rows;
        SpotUsd = ImmutableCollectionsMarshal.AsImmutableArray(columns[0]);
        GexUsd = ImmutableCollectionsMarshal.AsImmutableArray(columns[1]);
        DexUsd = ImmutableCollectionsMarshal.AsImmutableArray(columns[2]);
        VannaUsdPerVolPoint = ImmutableCollectionsMarshal.AsImmutableArray(columns[3]);
        CharmUsdPerCalendarDay = ImmutableCollectionsMarshal.AsImmutableArray(columns[4]);
    }

    /// <summary>Spots in USD, ascending, evenly spaced in ln x; today's spot stands in the middle.</summary>
    public ImmutableArray<double> SpotUsd { get; }

    /// <summary>Gamma exposure, USD per 1 % move.</summary>
    public ImmutableArray<double> GexUsd { get; }

    /// <summary>Delta exposure, USD.</summary>
    public ImmutableArray<double> DexUsd { get; }

    /// <summary>Vanna exposure, USD of delta per point of volatility.</summary>
    public ImmutableArray<double> VannaUsdPerVolPoint { get; }

    /// <summary>Charm exposure, USD of delta per calendar day.</summary>
    public ImmutableArray<double> CharmUsdPerCalendarDay { get; }

    /// <summary>Open contracts that have no volatility or forward: not in the profile.</summary>
    public double UncoveredContracts => Rows.UncoveredContracts;

    internal ProfileRows Rows { get; }

    /// <summary>The profile of everything in scope.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Settings out of range.</exception>
    public static ExposureProfile Compute(ChainSlice slice, SignedPositions positions, ProfileSettings? settings = null)
    {
        settings ??= ProfileSettings.Default;
        GammaRows reach = GammaProfile.Rows(slice, positions, settings);
        ProfileGrid grid = ProfileGrid.Of(slice.Chain.SpotUsd, settings, reach.FinestDetail);
        return Compute(ProfileRows.Of(slice, positions, grid, settings.Smile), LaneLoop.Widest);
    }

    /// <summary>The profile of rows that are there, at a register width.</summary>
    internal static ExposureProfile Compute(ProfileRows rows, LaneWidth width)
    {
        ProfileGrid grid = rows.Grid;
        int roomCount = ExposureLevelSums.RoomFor(grid.Count);
        double[] rented = ArrayPool<double>.Shared.Rent(roomCount);
        ExposureLevelSums sums = ExposureLevelSums.In(rented.AsSpan(0, roomCount));
        ExposureLevels levels = new(rows, sums);
        LaneLoop.RunProgram(ref levels, width);
        double[][] columns = [.. Enumerable.Range(0, 5).Select(_ => new double[grid.Count])];
        double delta = -rows.PutShares;
        double charm = -rows.PutSharesYield;
        for (int i = 0; i < grid.Count; i++)
        {
            double x = grid.LevelUsd(i);
            delta += sums.DeltaAbove[i];
            charm += sums.CharmAbove[i];
            columns[0][i] = x;
            columns[1][i] = x * ExposureUnits.OnePercent * sums.Gamma[i];
            columns[2][i] = x * (delta + sums.Delta[i]);
            columns[3][i] = x * ExposureUnits.VolPoint * sums.Vanna[i];
            columns[4][i] = x * (charm + sums.Charm[i]) / ExposureUnits.CalendarDaysPerYear;
        }
        ArrayPool<double>.Shared.Return(rented);
        return new(rows, columns);
    }
}
