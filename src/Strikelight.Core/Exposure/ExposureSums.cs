using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Adds contract exposures up: products first, then sums, never the other way round.</summary>
/// <remarks>Formula, sign and unit: docs/math/gamma-exposure.md.</remarks>
public static class ExposureSums
{
    /// <summary>Totals of everything in scope.</summary>
    public static ExposureTotals Totals(ChainSlice slice, SignedPositions positions)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return Totals(slice, positions, GexByContract(slice, positions)).All;
    }

    /// <summary>Totals of each expiry date in scope.</summary>
    public static ImmutableArray<ExpiryExposure> ByExpiry(ChainSlice slice, SignedPositions positions)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return Totals(slice, positions, GexByContract(slice, positions)).ByExpiry;
    }

    /// <summary>Totals of each root in scope, those that settle at the opening first.</summary>
    public static ImmutableArray<RootExposure> ByRoot(ChainSlice slice, SignedPositions positions)
    {
        ArgumentNullException.ThrowIfNull(slice);
        double[] gex = GexByContract(slice, positions);
        LaneScratch scratch = new(stackalloc double[LaneScratch.Length(ExposureColumn.Count)], ExposureColumn.Count);
        SeriesTotaller totaller = new(slice, positions.Contracts, gex, scratch);
        var byRoot = ImmutableArray.CreateBuilder<RootExposure>();
        foreach (
            IGrouping<OptionRoot, OptionSeries> root in slice
                .Scope.SeriesIndexes.Select(index => slice.Chain.Series[index])
                .GroupBy(series => series.Root)
                .OrderByDescending(root => root.Key.Settlement)
                .ThenBy(root => root.Key.Root, StringComparer.Ordinal)
        )
        {
            ExposureSumBuilder sums = default;
            foreach (OptionSeries series in root)
            {
                totaller.Add(series, ref sums);
            }
            byRoot.Add(new(root.Key, sums.ToSum().ToTotals()));
        }
        return byRoot.ToImmutable();
    }

    /// <summary>Gamma exposure by strike, all series in scope merged.</summary>
    public static ExposureByStrike ByStrike(ChainSlice slice, SignedPositions positions)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return ByStrike(slice, positions, GexByContract(slice, positions));
    }

    /// <summary>Net gamma exposure by strike and expiry date, for the nearest expiries in scope.</summary>
    /// <param name="slice">The contracts that count.</param>
    /// <param name="positions">Signed positions of the chain.</param>
    /// <param name="expiriesMost">Columns at most; a limit of what is shown, no sum depends on it.</param>
    public static StrikeExpiryGrid Grid(ChainSlice slice, SignedPositions positions, int expiriesMost)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return Grid(slice, GexByContract(slice, positions), expiriesMost);
    }

    /// <summary>A grid of any quantity that adds up.</summary>
    /// <param name="slice">The contracts that count.</param>
    /// <param name="byContract">One value a contract of the chain, NaN where missing.</param>
    /// <param name="expiriesMost">Columns at most.</param>
    internal static StrikeExpiryGrid Grid(ChainSlice slice, ReadOnlySpan<double> byContract, int expiriesMost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expiriesMost);
        ImmutableArray<ExpiryGroup> expiries = [.. slice.Expiries.Take(expiriesMost)];
        PartialSum[] cells = new PartialSum[slice.StrikeUsd.Length * expiries.Length];
        for (int column = 0; column < expiries.Length; column++)
        {
            foreach (int index in expiries[column].SeriesIndexes)
            {
                OptionSeries series = slice.Chain.Series[index];
                ReadOnlySpan<int> strikes = slice.StrikeIndex(series);
                for (int i = series.Start; i < series.End; i++)
                {
                    cells[strikes[i - series.Start] * expiries.Length + column].Add(byContract[i]);
                }
            }
        }
        return new(slice.StrikeUsd, expiries, Values(cells));
    }

    internal static ImmutableArray<double> Values(PartialSum[] sums)
    {
        double[] values = new double[sums.Length];
        for (int i = 0; i < sums.Length; i++)
        {
            values[i] = sums[i].Value;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private static double[] GexByContract(ChainSlice slice, SignedPositions positions)
    {
        double[] gex = new double[slice.Chain.Count];
        ExposureUnits.GexByContract(slice, positions, gex);
        return gex;
    }

    /// <summary>Totals of the scope and of each expiry date, from the exposure of each contract.</summary>
    internal static (ExposureTotals All, ImmutableArray<ExpiryExposure> ByExpiry) Totals(
        ChainSlice slice,
        SignedPositions positions,
        ReadOnlySpan<double> gexUsd
    )
    {
        ArgumentNullException.ThrowIfNull(positions);
        Guard.SameLength(slice.Chain.Count, positions.Contracts.Length);
        LaneScratch scratch = new(stackalloc double[LaneScratch.Length(ExposureColumn.Count)], ExposureColumn.Count);
        SeriesTotaller totaller = new(slice, positions.Contracts, gexUsd, scratch);
        ExposureSumBuilder all = default;
        var byExpiry = ImmutableArray.CreateBuilder<ExpiryExposure>(slice.Expiries.Length);
        foreach (ExpiryGroup expiry in slice.Expiries)
        {
            ExposureSumBuilder date = default;
            foreach (int index in expiry.SeriesIndexes)
            {
                totaller.Add(slice.Chain.Series[index], ref date);
            }
            ExposureSum sum = date.ToSum();
            byExpiry.Add(new(expiry, sum.ToTotals()));
            all.Add(sum);
        }
        return (all.ToSum().ToTotals(), byExpiry.MoveToImmutable());
    }

    /// <summary>Gamma exposure by strike, from the exposure of each contract.</summary>
    internal static ExposureByStrike ByStrike(ChainSlice slice, SignedPositions positions, ReadOnlySpan<double> gexUsd)
    {
        int count = slice.StrikeUsd.Length;
        PartialSum[] call = new PartialSum[count];
        PartialSum[] put = new PartialSum[count];
        double[] gross = new double[count];
        double[] uncovered = new double[count];
        ReadOnlySpan<double> contracts = positions.Contracts;
        ReadOnlySpan<OptionSide> side = slice.Chain.Side;
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            OptionSeries series = slice.Chain.Series[index];
            ReadOnlySpan<int> strikes = slice.StrikeIndex(series);
            for (int i = series.Start; i < series.End; i++)
            {
                int strike = strikes[i - series.Start];
                double gex = gexUsd[i];
                (side[i] == OptionSide.Call ? call : put)[strike].Add(gex);
                gross[strike] += double.IsNaN(gex) ? 0 : Math.Abs(gex);
                double position = Math.Abs(contracts[i]);
                uncovered[strike] += double.IsNaN(gex) && !double.IsNaN(position) ? position : 0;
            }
        }
        double[] net = new double[count];
        for (int strike = 0; strike < count; strike++)
        {
            PartialSum both = call[strike];
            both.Add(put[strike]);
            net[strike] = both.Value;
            gross[strike] = double.IsNaN(net[strike]) ? double.NaN : gross[strike];
        }
        return new()
        {
            StrikeUsd = slice.StrikeUsd,
            CallGexUsd = Values(call),
            PutGexUsd = Values(put),
            NetGexUsd = ImmutableCollectionsMarshal.AsImmutableArray(net),
            GrossGexUsd = ImmutableCollectionsMarshal.AsImmutableArray(gross),
            UncoveredContracts = ImmutableCollectionsMarshal.AsImmutableArray(uncovered),
        };
    }
}
