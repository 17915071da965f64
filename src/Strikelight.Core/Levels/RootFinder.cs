using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>Safeguarded Newton steps on the re-priced total.</summary>
internal static class RootFinder
{
    private const double RelativeTolerance = 1e-12;
    private const int StepsMost = 100; // bisection alone needs 40 from a whole grid step

    /// <summary>A root between two spots at which the total has opposite signs.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="low">The lower spot.</param>
    /// <param name="high">The higher spot.</param>
    /// <param name="gexLow">The total at the lower spot, for its sign and the first guess.</param>
    /// <param name="gexHigh">The total at the higher spot.</param>
    public static double Polish(GammaRows rows, double low, double high, double gexLow, double gexHigh)
    {
        bool rising = gexLow < 0;
        double x = low + (high - low) * (gexLow / (gexLow - gexHigh));
        x = x > low && x < high ? x : 0.5 * (low + high);
        double lastMove = high - low;
        for (int step = 0; step < StepsMost; step++)
        {
            (double gex, double slope) = rows.WithSlope(x);
            if (gex == 0)
            {
                return x;
            }
            if (gex < 0 == rising)
            {
                low = x;
            }
            else
            {
                high = x;
            }
            double next = x - gex / slope;
            // False for NaN and infinity too. In a tail Newton creeps by steps of one size: those halve the bracket.
            bool good = next > low && next < high && Math.Abs(next - x) <= 0.5 * lastMove;
            next = good ? next : 0.5 * (low + high);
            lastMove = Math.Abs(next - x);
            if (Math.Abs(next - x) <= RelativeTolerance * x || high - low <= RelativeTolerance * x)
            {
                return next;
            }
            x = next;
        }
        return x;
    }

    /// <summary>A root of any total between two spots at which it has opposite signs, without its slope.</summary>
    /// <remarks>Regula falsi that halves the weight of an end that stays a second time (Illinois).</remarks>
    public static double Enclose(Func<double, double> gexAt, double low, double high)
    {
        double atLow = gexAt(low);
        double atHigh = gexAt(high);
        double x = low;
        int stayed = 0;
        for (int step = 0; step < StepsMost && high - low > RelativeTolerance * low; step++)
        {
            double next = high - atHigh * ((high - low) / (atHigh - atLow));
            next = next > low && next < high ? next : 0.5 * (low + high);
            double moved = Math.Abs(next - x);
            x = next;
            double gex = gexAt(x);
            if (gex == 0 || moved <= RelativeTolerance * x)
            {
                return x;
            }
            if (gex > 0 == atHigh > 0)
            {
                (high, atHigh) = (x, gex);
                atLow *= stayed < 0 ? 0.5 : 1;
                stayed = -1;
            }
            else
            {
                (low, atLow) = (x, gex);
                atHigh *= stayed > 0 ? 0.5 : 1;
                stayed = 1;
            }
        }
        return x;
    }

    /// <summary>A spot beyond zero between two of one sign, where the total bends towards zero; or null.</summary>
    public static double? CrossingInDip(GammaRows rows, double low, double high)
    {
        double sign = Math.Sign(rows.At(low));
        for (int step = 0; step < StepsMost && high - low > RelativeTolerance * low; step++)
        {
            double x = 0.5 * (low + high);
            (double gex, double slope) = rows.WithSlope(x);
            if (gex * sign < 0)
            {
                return x;
            }
            if (slope * sign < 0)
            {
                low = x;
            }
            else
            {
                high = x;
            }
        }
        return null;
    }
}
