using System.Runtime.Intrinsics;

namespace Strikelight.Core.Surface;

/// <summary>Tukey's biweight: a quote counts the less the further off it is, and beyond the cut not at all.</summary>
internal static class RobustWeights
{
    private const int Lanes = SviMoments.Lanes;
    private const double CutMedians = 3; // two standard deviations of a normal error
    private const double MedianLeast = 1; // half spreads: nearer than that no quote is doubted for others being nearer
    private const int Halvings = 10; // of the logarithm: the median to a few percent, enough for a cut

    /// <summary>Sets the weights by how far each quote lies from a smile.</summary>
    /// <param name="quotes">Quotes padded to whole vectors; their weights are set.</param>
    /// <param name="smile">The smile, less the constant taken from the quotes.</param>
    public static void Set(SmileQuotes quotes, in SviStep smile)
    {
        Span<double> distance = quotes.PaddedScratch;
        double farthest = Distances(quotes, smile, distance);
        double cut = CutMedians * Median(distance, quotes.Count, farthest);
        ReadOnlySpan<double> importance = quotes.PaddedImportance;
        Span<double> weight = quotes.PaddedWeight;
        Vector256<double> scale = Vector256.Create(1 / cut);
        for (int i = 0; i <= distance.Length - Lanes; i += Lanes)
        {
            Vector256<double> part = Vector256.Create(distance.Slice(i, Lanes)) * scale;
            part = Vector256.Max(Vector256<double>.One - part * part, Vector256<double>.Zero);
            (part * part * Vector256.Create(importance.Slice(i, Lanes))).CopyTo(weight.Slice(i, Lanes));
        }
    }

    /// <summary>Distance of every quote in half spreads, zero in the padding; returns the largest.</summary>
    private static double Distances(SmileQuotes quotes, in SviStep smile, Span<double> distance)
    {
        double c = 0.5 * (smile.Right + smile.Left);
        Vector256<double> level = Vector256.Create(smile.Level);
        Vector256<double> bend = Vector256.Create(c);
        Vector256<double> lean = Vector256.Create(0.5 * (smile.Right - smile.Left));
        Vector256<double> vertex = Vector256.Create(smile.M);
        Vector256<double> scale = Vector256.Create(1 / smile.S);
        Vector256<double> largest = Vector256<double>.Zero;
        ReadOnlySpan<double> k = quotes.PaddedK;
        ReadOnlySpan<double> w = quotes.PaddedW;
        ReadOnlySpan<double> perVariance = quotes.PaddedPerVariance;
        for (int i = 0; i <= distance.Length - Lanes; i += Lanes)
        {
            Vector256<double> y = (Vector256.Create(k.Slice(i, Lanes)) - vertex) * scale;
            Vector256<double> z = Vector256.Sqrt(Vector256.FusedMultiplyAdd(y, y, Vector256<double>.One));
            Vector256<double> residual = Vector256.Create(w.Slice(i, Lanes)) - level - lean * y - bend * z;
            Vector256<double> size = Vector256.Abs(residual * Vector256.Create(perVariance.Slice(i, Lanes)));
            size.CopyTo(distance.Slice(i, Lanes));
            largest = Vector256.Max(largest, size);
        }
        return Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3]));
    }

    /// <summary>The median by halving the logarithm of where it may lie; not below one half spread.</summary>
    private static double Median(ReadOnlySpan<double> distance, int count, double farthest)
    {
        int wanted = count / 2 + (distance.Length - count); // the padding lies at zero
        if (Below(distance, MedianLeast) >= wanted)
        {
            return MedianLeast;
        }
        double low = MedianLeast;
        double high = farthest;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = Math.Sqrt(low * high);
            if (Below(distance, middle) >= wanted)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }
        return high;
    }

    private static int Below(ReadOnlySpan<double> distance, double limit)
    {
        Vector256<long> count = Vector256<long>.Zero;
        Vector256<double> most = Vector256.Create(limit);
        for (int i = 0; i <= distance.Length - Lanes; i += Lanes)
        {
            // A lane that is below holds −1.
            count -= Vector256.LessThan(Vector256.Create(distance.Slice(i, Lanes)), most).AsInt64();
        }
        return (int)Vector256.Sum(count);
    }
}
