using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>The factors that turn Greeks a share into exposures, each with the convention it states.</summary>
public static class ExposureUnits
{
    /// <summary>Gamma exposure is stated for a move of the underlying of one percent.</summary>
    public const double OnePercent = 0.01;

    /// <summary>Vanna exposure is stated for one volatility point, 0.01 of annual volatility.</summary>
    public const double VolPoint = 0.01;

    /// <summary>Charm exposure is stated for one calendar day of a 365-day year.</summary>
    public const double CalendarDaysPerYear = 365;

    /// <summary>Gamma exposure in USD of delta per 1 % move.</summary>
    /// <param name="positionContracts">Signed position.</param>
    /// <param name="gamma">Per share and USD.</param>
    /// <param name="multiplier">Shares a contract.</param>
    /// <param name="spotUsd">Spot.</param>
    /// <remarks>s · Γ · OI · multiplier · S² · 0.01; NaN in, NaN out. Source: docs/math/gamma-exposure.md.</remarks>
    public static double GexUsd(double positionContracts, double gamma, int multiplier, double spotUsd) =>
        positionContracts * gamma * multiplier * spotUsd * spotUsd * OnePercent;

    /// <summary>Gamma exposure of every contract of a chain; NaN where position or gamma is not known.</summary>
    /// <param name="slice">The contracts that count; the others receive NaN.</param>
    /// <param name="positions">Signed positions of the chain.</param>
    /// <param name="gexUsd">Receives one value a contract, USD per 1 %.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static void GexByContract(ChainSlice slice, SignedPositions positions, Span<double> gexUsd)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(positions);
        Guard.SameLength(slice.Chain.Count, gexUsd.Length);
        Guard.SameLength(slice.Chain.Count, positions.Contracts.Length);
        gexUsd.Fill(double.NaN);
        ReadOnlySpan<double> gamma = slice.Analysis.Gamma;
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            OptionSeries series = slice.Chain.Series[index];
            int count = series.Count;
            GexKernel kernel = new(
                positions.Contracts.Slice(series.Start, count),
                gamma.Slice(series.Start, count),
                series.Root.Multiplier,
                slice.SpotUsd,
                gexUsd.Slice(series.Start, count)
            );
            LaneLoop.Run(ref kernel, count);
        }
    }

    /// <summary>No position has no exposure, whether or not its gamma is known.</summary>
    internal static double Contribution(double position, double gamma, int multiplier, double spotUsd) =>
        position == 0 ? 0 : GexUsd(position, gamma, multiplier, spotUsd);
}
