using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>Open interest, its change, volume, unsigned gamma and premium by strike, over the whole scope.</summary>
public sealed class StrikeActivity
{
    private StrikeActivity(ImmutableArray<double> strikes, SideActivity calls, SideActivity puts)
    {
        StrikeUsd = strikes;
        Calls = calls;
        Puts = puts;
    }

    /// <summary>Strikes in USD, ascending.</summary>
    public ImmutableArray<double> StrikeUsd { get; }

    /// <summary>The calls.</summary>
    public SideActivity Calls { get; }

    /// <summary>The puts.</summary>
    public SideActivity Puts { get; }

    /// <summary>Sums up the contracts of a slice.</summary>
    public static StrikeActivity Compute(ChainSlice slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return new(slice.StrikeUsd, Side(slice, OptionSide.Call), Side(slice, OptionSide.Put));
    }

    /// <summary>The other side's twin, to write a rule once.</summary>
    public SideActivity Of(OptionSide side) => side == OptionSide.Call ? Calls : Puts;

    private static SideActivity Side(ChainSlice slice, OptionSide side) =>
        new()
        {
            OpenInterest = Column(slice, side, (i, _) => Count(slice.Chain.OpenInterest[i])),
            Volume = Column(slice, side, (i, _) => Count(slice.Chain.Volume[i])),
            OpenInterestChange = Column(slice, side, (i, _) => Count(slice.Chain.OpenInterestChange[i])),
            GammaUsd = Column(slice, side, (i, multiplier) => GammaUsd(slice, i, multiplier)),
            PremiumUsd = Column(slice, side, (i, multiplier) => GrossPremium.Of(slice.Chain, i, multiplier).PremiumUsd),
        };

    private static double Count(int count) => count == ChainSnapshot.MissingCount ? double.NaN : count;

    private static double GammaUsd(ChainSlice slice, int contract, int multiplier) =>
        ExposureUnits.Contribution(
            Count(slice.Chain.OpenInterest[contract]),
            slice.Analysis.Gamma[contract],
            multiplier,
            slice.Chain.SpotUsd
        );

    private static StrikeColumn Column(ChainSlice slice, OptionSide side, Func<int, int, double> valueOf)
    {
        PartialSum[] strikes = new PartialSum[slice.StrikeUsd.Length];
        PartialSum total = default;
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            OptionSeries series = slice.Chain.Series[index];
            for (int i = series.Start; i < series.End; i++)
            {
                if (slice.Chain.Side[i] == side)
                {
                    double value = valueOf(i, series.Root.Multiplier);
                    strikes[slice.StrikeIndex[i]].Add(value);
                    total.Add(value);
                }
            }
        }
        // A side without a contract has no total, which is not the same as a total of zero.
        double sum = total.Known == 0 ? double.NaN : total.Value;
        return new(ExposureSums.Values(strikes), sum, total.Known, total.Unknown);
    }
}
