namespace Strikelight.Providers.Simulated;

/// <summary>How variance and volume spread over a session: much at the open, little at noon, more at the close.</summary>
internal static class SessionShape
{
    /// <summary>Share of a day's variance that falls between the close before and the open.</summary>
    public const double OvernightVariance = 0.25;

    /// <summary>Nodes of the lattice on which highs and lows are taken, as a power of two.</summary>
    public const int LatticeBits = 12;

    private static readonly double[] NodeFractions = InvertVariance();

    /// <summary>Share of the session's variance behind us at a share of its time.</summary>
    public static double Variance(double fraction)
    {
        double left = 1 - fraction;
        return 0.6 * fraction + 0.25 * (1 - Power(left, 5)) + 0.15 * Power(fraction, 5);
    }

    /// <summary>Share of the session's volume behind us at a share of its time.</summary>
    public static double Volume(double fraction)
    {
        double left = 1 - fraction;
        return 0.55 * fraction + 0.25 * (1 - Power(left, 6)) + 0.2 * Power(fraction, 6);
    }

    /// <summary>Share of the session's time at each node of the lattice.</summary>
    public static ReadOnlySpan<double> LatticeFractions => NodeFractions;

    /// <summary>Share of a total that has come by <paramref name="share"/> of its smooth course, in bursts.</summary>
    /// <remarks>Each half takes a random part of its whole, eight times over: monotone, 0 at 0, 1 at 1.</remarks>
    public static double Bursts(ulong key, double share)
    {
        const int depth = 8;
        if (share >= 1)
        {
            return 1;
        }
        double done = 0;
        double mass = 1;
        long node = 1;
        for (int level = 0; level < depth; level++)
        {
            double first = mass * (0.3 + 0.4 * Noise.Unit(Noise.Hash(key, node)));
            bool second = share >= 0.5;
            done += second ? first : 0;
            mass = second ? mass - first : first;
            share = second ? 2 * share - 1 : 2 * share;
            node = 2 * node + (second ? 1 : 0);
        }
        return done + mass * share;
    }

    private static double Power(double x, int n)
    {
        double result = x;
        for (int i = 1; i < n; i++)
        {
            result *= x;
        }
        return result;
    }

    private static double[] InvertVariance()
    {
        const int steps = 40; // halvings: far below one second of a session
        int nodes = 1 << LatticeBits;
        double[] fractions = new double[nodes + 1];
        for (int node = 0; node <= nodes; node++)
        {
            double low = 0;
            double high = 1;
            for (int step = 0; step < steps; step++)
            {
                double mid = 0.5 * (low + high);
                bool below = Variance(mid) < (double)node / nodes;
                low = below ? mid : low;
                high = below ? high : mid;
            }
            fractions[node] = high;
        }
        return fractions;
    }
}
