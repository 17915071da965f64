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
        double[] gamma = new double[slice.Chain.Count];
        WallMeasures.ByContract(slice, WallMeasure.GammaOpenInterest, gamma);
        return Counts(slice).WithGamma(slice, gamma);
    }

    /// <summary>The other side's twin, to write a rule once.</summary>
    public SideActivity Of(OptionSide side) => side == OptionSide.Call ? Calls : Puts;

    /// <summary>The same with another change of open interest than the source's own.</summary>
    internal StrikeActivity WithOpenInterestChange(StrikeColumn calls, StrikeColumn puts) =>
        new(StrikeUsd, Calls with { OpenInterestChange = calls }, Puts with { OpenInterestChange = puts });

    /// <summary>All that does not move with spot; the gamma columns are empty.</summary>
    internal static StrikeActivity Counts(ChainSlice slice)
    {
        ChainSnapshot chain = slice.Chain;
        CountSums calls = new(slice.StrikeUsd.Length);
        CountSums puts = new(slice.StrikeUsd.Length);
        ReadOnlySpan<OptionSide> side = chain.Side;
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            OptionSeries series = chain.Series[index];
            ReadOnlySpan<int> strikes = slice.StrikeIndex(series);
            for (int i = series.Start; i < series.End; i++)
            {
                CountSums sums = side[i] == OptionSide.Call ? calls : puts;
                sums.Add(chain, i, strikes[i - series.Start], series.Root.Multiplier);
            }
        }
        return new(slice.StrikeUsd, calls.ToActivity(), puts.ToActivity());
    }

    /// <summary>The same with gamma times open interest.</summary>
    /// <param name="slice">The slice of the counts, at the spot of the gammas.</param>
    /// <param name="gammaUsd">One value a contract of the chain, USD of delta per 1 %; NaN where missing.</param>
    internal StrikeActivity WithGamma(ChainSlice slice, ReadOnlySpan<double> gammaUsd)
    {
        ColumnSums calls = new(StrikeUsd.Length);
        ColumnSums puts = new(StrikeUsd.Length);
        ReadOnlySpan<OptionSide> side = slice.Chain.Side;
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            OptionSeries series = slice.Chain.Series[index];
            ReadOnlySpan<int> strikes = slice.StrikeIndex(series);
            for (int i = series.Start; i < series.End; i++)
            {
                (side[i] == OptionSide.Call ? calls : puts).Add(strikes[i - series.Start], gammaUsd[i]);
            }
        }
        return new(StrikeUsd, Calls with { GammaUsd = calls.ToColumn() }, Puts with { GammaUsd = puts.ToColumn() });
    }
}
