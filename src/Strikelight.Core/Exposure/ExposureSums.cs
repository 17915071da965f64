using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Exposure;

/// <summary>Adds contract exposures up: products first, then sums, never the other way round.</summary>
/// <remarks>Formula, sign and unit: docs/math/gamma-exposure.md.</remarks>
public static class ExposureSums
{
    /// <summary>Totals of everything in scope.</summary>
    public static ExposureTotals Totals(ChainSlice slice, SignedPositions positions)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return Totals(slice, positions, slice.Scope.SeriesIndexes);
    }

    /// <summary>Totals of each expiry date in scope.</summary>
    public static ImmutableArray<ExpiryExposure> ByExpiry(ChainSlice slice, SignedPositions positions)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return
        [
            .. slice.Expiries.Select(expiry => new ExpiryExposure(
                expiry,
                Totals(slice, positions, expiry.SeriesIndexes)
            )),
        ];
    }

    /// <summary>Gamma exposure by strike, all series in scope merged.</summary>
    public static ExposureByStrike ByStrike(ChainSlice slice, SignedPositions positions)
    {
        ArgumentNullException.ThrowIfNull(slice);
        int count = slice.StrikeUsd.Length;
        PartialSum[] call = new PartialSum[count];
        PartialSum[] put = new PartialSum[count];
        PartialSum[] net = new PartialSum[count];
        PartialSum[] gross = new PartialSum[count];
        double[] uncovered = new double[count];
        double[] gex = GexByContract(slice, positions);
        ReadOnlySpan<OptionSide> side = slice.Chain.Side;
        for (int i = 0; i < gex.Length; i++)
        {
            int strike = slice.StrikeIndex[i];
            if (strike < 0)
            {
                continue;
            }
            (side[i] == OptionSide.Call ? call : put)[strike].Add(gex[i]);
            net[strike].Add(gex[i]);
            gross[strike].Add(Math.Abs(gex[i]));
            double position = Math.Abs(positions.Contracts[i]);
            uncovered[strike] += double.IsNaN(gex[i]) && !double.IsNaN(position) ? position : 0;
        }
        return new()
        {
            StrikeUsd = slice.StrikeUsd,
            CallGexUsd = Values(call),
            PutGexUsd = Values(put),
            NetGexUsd = Values(net),
            GrossGexUsd = Values(gross),
            UncoveredContracts = ImmutableCollectionsMarshal.AsImmutableArray(uncovered),
        };
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
            foreach (int series in expiries[column].SeriesIndexes)
            {
                for (int i = slice.Chain.Series[series].Start; i < slice.Chain.Series[series].End; i++)
                {
                    cells[slice.StrikeIndex[i] * expiries.Length + column].Add(byContract[i]);
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

    private static ExposureTotals Totals(ChainSlice slice, SignedPositions positions, ImmutableArray<int> indexes)
    {
        ArgumentNullException.ThrowIfNull(positions);
        Guard.SameLength(slice.Chain.Count, positions.Contracts.Length);
        TotalsAccumulator sums = new(slice, positions);
        foreach (int index in indexes)
        {
            sums.Add(slice.Chain.Series[index]);
        }
        return sums.ToTotals();
    }
}
