using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>The weighted median of the forwards that single strikes give, outliers left out.</summary>
/// <param name="ForwardUsd">The median.</param>
/// <param name="ErrorUsd">Its standard error, from the scatter of the strikes.</param>
/// <param name="PairCount">Strikes kept; zero where fewer than two in three agree.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RobustForward(double ForwardUsd, double ErrorUsd, int PairCount)
{
    private const int Passes = 2;
    private const double MadToDeviation = 1.4826; // of a normal distribution
    private const double MedianToMeanError = 1.2533; // √(π/2)
    private const double OutlierDeviations = 3;
    private const double ScatterLeast = 0.1; // of the usual spread: mids that agree better hold no outlier

    /// <summary>Estimates from at least one pair.</summary>
    public static RobustForward Of(ReadOnlySpan<ParityPair> pairs, double discountFactor)
    {
        Span<double> forwards = stackalloc double[pairs.Length];
        Span<double> spreads = stackalloc double[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            forwards[i] = pairs[i].ForwardUsd(discountFactor);
            spreads[i] = pairs[i].SpreadUsd;
        }
        return Of(forwards, spreads, ScatterLeast);
    }

    /// <summary>Estimates from at least one forward.</summary>
    /// <param name="forwards">What each strike alone gives; overwritten.</param>
    /// <param name="spreads">How far each may be off, in one unit; overwritten.</param>
    /// <param name="scatterLeast">Of the usual spread: mids that agree better hold no outlier.</param>
    public static RobustForward Of(Span<double> forwards, Span<double> spreads, double scatterLeast)
    {
        double usual = Median(spreads);
        Span<double> weights = spreads;
        for (int i = 0; i < spreads.Length; i++)
        {
            double spread = Math.Max(spreads[i], 0.5 * usual); // no single strike may rule the others
            weights[i] = 1 / (spread * spread);
        }
        Sort(forwards, weights);
        int count = forwards.Length;
        double median = WeightedMedian(forwards, weights);
        for (int pass = 0; pass < Passes; pass++)
        {
            count = DropOutliers(forwards[..count], weights[..count], median, scatterLeast * usual);
            median = WeightedMedian(forwards[..count], weights[..count]);
        }
        double error = StandardError(forwards[..count], weights[..count], median);
        return new(median, error, 3 * count >= 2 * forwards.Length ? count : 0);
    }

    private static double Median(ReadOnlySpan<double> values)
    {
        Span<double> sorted = stackalloc double[values.Length];
        values.CopyTo(sorted);
        Sort(sorted, default);
        return sorted[sorted.Length / 2];
    }

    /// <summary>Orders a handful of values by insertion, and what belongs to them if there is.</summary>
    private static void Sort(Span<double> values, Span<double> alongside)
    {
        for (int i = 1; i < values.Length; i++)
        {
            double value = values[i];
            double other = alongside.IsEmpty ? 0 : alongside[i];
            int place = i;
            for (; place > 0 && values[place - 1] > value; place--)
            {
                values[place] = values[place - 1];
                if (!alongside.IsEmpty)
                {
                    alongside[place] = alongside[place - 1];
                }
            }
            values[place] = value;
            if (!alongside.IsEmpty)
            {
                alongside[place] = other;
            }
        }
    }

    /// <summary>Of ascending values; between two of them where the weight splits evenly.</summary>
    private static double WeightedMedian(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights)
        {
            total += weight;
        }
        double below = 0;
        for (int i = 0; i < values.Length - 1; i++)
        {
            below += weights[i];
            if (Math.Abs(below - 0.5 * total) <= 1e-12 * total)
            {
                return 0.5 * (values[i] + values[i + 1]);
            }
            if (below > 0.5 * total)
            {
                return values[i];
            }
        }
        return values[^1];
    }

    /// <summary>Moves what stays to the front, in order, and says how many.</summary>
    private static int DropOutliers(Span<double> forwards, Span<double> weights, double median, double least)
    {
        Span<double> distances = stackalloc double[forwards.Length];
        for (int i = 0; i < forwards.Length; i++)
        {
            distances[i] = Math.Abs(forwards[i] - median);
        }
        Sort(distances, default);
        double deviation = MadToDeviation * distances[distances.Length / 2];
        double most = Math.Max(OutlierDeviations * deviation, least);
        int kept = 0;
        for (int i = 0; i < forwards.Length; i++)
        {
            if (Math.Abs(forwards[i] - median) <= most)
            {
                forwards[kept] = forwards[i];
                weights[kept] = weights[i];
                kept++;
            }
        }
        return kept;
    }

    private static double StandardError(ReadOnlySpan<double> forwards, ReadOnlySpan<double> weights, double median)
    {
        if (forwards.Length < 2)
        {
            return double.NaN;
        }
        double sum = 0;
        double squares = 0;
        double scatter = 0;
        for (int i = 0; i < forwards.Length; i++)
        {
            double residual = forwards[i] - median;
            sum += weights[i];
            squares += weights[i] * weights[i];
            scatter += weights[i] * residual * residual;
        }
        double effective = sum * sum / squares; // strikes, as if all had one weight
        double variance = scatter / sum * forwards.Length / (forwards.Length - 1);
        return MedianToMeanError * Math.Sqrt(variance / effective);
    }
}
