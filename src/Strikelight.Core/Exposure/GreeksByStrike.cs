using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Delta, vanna and charm exposure by strike, beside the gamma of <see cref="ExposureByStrike"/>.</summary>
/// <remarks>
/// Columns of one length, calls and puts together. A strike without a position is zero; NaN where positions are open
/// but nothing is known. As in the totals, a contract without a gamma is in no sum.
/// </remarks>
public sealed record GreeksByStrike
{
    private GreeksByStrike() { }

    /// <summary>Strikes in USD, ascending.</summary>
    public required ImmutableArray<double> StrikeUsd { get; init; }

    /// <summary>Delta exposure, USD.</summary>
    public required ImmutableArray<double> DexUsd { get; init; }

    /// <summary>USD of delta per volatility point.</summary>
    public required ImmutableArray<double> VannaUsdPerVolPoint { get; init; }

    /// <summary>USD of delta per calendar day.</summary>
    public required ImmutableArray<double> CharmUsdPerCalendarDay { get; init; }

    /// <summary>The sums of a slice.</summary>
    /// <exception cref="ArgumentException">The positions are of another chain.</exception>
    public static GreeksByStrike Of(ChainSlice slice, SignedPositions positions)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(positions);
        Guard.SameLength(slice.Chain.Count, positions.Contracts.Length);
        PartialSum[] dex = new PartialSum[slice.StrikeUsd.Length];
        PartialSum[] vanna = new PartialSum[dex.Length];
        PartialSum[] charm = new PartialSum[dex.Length];
        ChainAnalysis analysis = slice.Analysis;
        ReadOnlySpan<double> gammas = analysis.Gamma;
        ReadOnlySpan<double> deltas = analysis.Delta;
        ReadOnlySpan<double> vannas = analysis.Vanna;
        ReadOnlySpan<double> charms = analysis.Charm;
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            OptionSeries series = slice.Chain.Series[index];
            ReadOnlySpan<int> strikes = slice.StrikeIndex(series);
            double dollars = series.Root.Multiplier * slice.SpotUsd;
            for (int i = series.Start; i < series.End; i++)
            {
                int strike = strikes[i - series.Start];
                double held = positions.Contracts[i] * dollars;
                // No position has no exposure; without a gamma the totals leave the contract out.
                bool isOut = double.IsNaN(gammas[i]);
                dex[strike].Add(Of(held, deltas[i], isOut));
                vanna[strike].Add(Of(held * ExposureUnits.VolPoint, vannas[i], isOut));
                charm[strike].Add(Of(held / ExposureUnits.CalendarDaysPerYear, charms[i], isOut));
            }
        }
        return new()
        {
            StrikeUsd = slice.StrikeUsd,
            DexUsd = ExposureSums.Values(dex),
            VannaUsdPerVolPoint = ExposureSums.Values(vanna),
            CharmUsdPerCalendarDay = ExposureSums.Values(charm),
        };
    }

    private static double Of(double held, double greek, bool isOut) =>
        held == 0 ? 0
        : isOut ? double.NaN
        : held * greek;
}
