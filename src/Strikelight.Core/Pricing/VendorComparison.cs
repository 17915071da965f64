using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>How far own volatilities lie from the vendor's, over a whole chain.</summary>
/// <param name="Count">Strikes with an own solution whose out-of-the-money side has a vendor value.</param>
/// <param name="MedianDifference">Median of |own − vendor|, in fractions of annual volatility; NaN where none.</param>
/// <param name="P95Difference">What 95 % of the differences do not exceed; NaN where none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VendorComparison(int Count, double MedianDifference, double P95Difference)
{
    /// <summary>Compares the out-of-the-money side of every solved strike. Percentiles by nearest rank.</summary>
    public static VendorComparison Of(ChainAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        double[] differences = new double[analysis.Chain.Count];
        int count = 0;
        for (int s = 0; s < analysis.Series.Length; s++)
        {
            count = Collect(analysis, s, differences, count);
        }
        Array.Sort(differences, 0, count);
        return new(count, Percentile(differences, count, 0.5), Percentile(differences, count, 0.95));
    }

    private static int Collect(ChainAnalysis analysis, int seriesIndex, double[] differences, int count)
    {
        ChainSnapshot chain = analysis.Chain;
        OptionSeries series = chain.Series[seriesIndex];
        double forward = analysis.Series[seriesIndex].ForwardUsd;
        for (int i = series.Start; i < series.End; i++)
        {
            OptionSide outOfTheMoney = chain.StrikeUsd[i] >= forward ? OptionSide.Call : OptionSide.Put;
            double vendor = chain.VendorVolatility[i];
            if (analysis.Status[i] == VolStatus.Solved && chain.Side[i] == outOfTheMoney && !double.IsNaN(vendor))
            {
                differences[count++] = Math.Abs(analysis.Volatility[i] - vendor);
            }
        }
        return count;
    }

    private static double Percentile(double[] sorted, int count, double part) =>
        count == 0 ? double.NaN : sorted[Math.Max((int)Math.Ceiling(part * count), 1) - 1];
}
