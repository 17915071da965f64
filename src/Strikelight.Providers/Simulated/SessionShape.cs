namespace Strikelight.Providers.Simulated;

/// <summary>How variance and volume spread over a session: most at the open, least at noon.</summary>
internal static class SessionShape
{
    /// <summary>Share of a day's variance that falls between the close before and the open.</summary>
    public const double OvernightVariance = 0.25;

    /// <summary>Nodes of the lattice on which highs and lows are taken, as a power of two.</summary>
    public const int LatticeBits = 12;

    private const int BurstDepth = 8;
    private const int VolumeBits = 10;
    private static readonly double[] NodeFractions = Invert(Variance, LatticeBits);
    private static readonly double[] VolumeFractions = Invert(Volume, VolumeBits);

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
    /// <param name="key">Stream of the total.</param>
    /// <param name="share">Share by the smooth course.</param>
    /// <param name="unevenness">How far a half may take from the other: 0 none, 0.5 half of it.</param>
    public static double Bursts(ulong key, double share, double unevenness)
    {
        if (share >= 1)
        {
            return 1;
        }
        double done = 0;
        double mass = 1;
        long node = 1;
        for (int level = 0; level < BurstDepth; level++)
        {
            double first = mass * (0.5 + unevenness * (Noise.Unit(Noise.Hash(key, node)) - 0.5));
            bool second = share >= 0.5;
            done += second ? first : 0;
            mass = second ? mass - first : first;
            share = second ? 2 * share - 1 : 2 * share;
            node = 2 * node + (second ? 1 : 0);
        }
        return done + mass * share;
    }

    /// <summary>The smooth share at which <see cref="Bursts"/> reaches a value; its inverse.</summary>
    /// <param name="key">Stream of the total.</param>
    /// <param name="done">Share of the total, from 0 to 1.</param>
    /// <param name="unevenness">As there.</param>
    public static double BurstsReached(ulong key, double done, double unevenness)
    {
        double mass = 1;
        double from = 0;
        double width = 1;
        long node = 1;
        for (int level = 0; level < BurstDepth; level++)
        {
            double first = mass * (0.5 + unevenness * (Noise.Unit(Noise.Hash(key, node)) - 0.5));
            bool second = done >= first;
            done -= second ? first : 0;
            mass = second ? mass - first : first;
            width *= 0.5;
            from += second ? width : 0;
            node = 2 * node + (second ? 1 : 0);
        }
        return Math.Min(1, from + width * done / mass);
    }

    /// <summary>Share of the session's time at which a share of its volume has come, to about a second.</summary>
    public static double VolumeReached(double share)
    {
        double place = share * (VolumeFractions.Length - 1);
        int node = Math.Min((int)place, VolumeFractions.Length - 2);
        return VolumeFractions[node] + (place - node) * (VolumeFractions[node + 1] - VolumeFractions[node]);
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

    /// <summary>Fractions at which a rising function of the session reaches evenly spaced values.</summary>
    private static double[] Invert(Func<double, double> function, int bits)
    {
        const int steps = 40; // halvings: far below one second of a session
        int nodes = 1 << bits;
        double[] fractions = new double[nodes + 1];
        for (int node = 0; node <= nodes; node++)
        {
            double low = 0;
            double high = 1;
            for (int step = 0; step < steps; step++)
            {
                double mid = 0.5 * (low + high);
                bool below = function(mid) < (double)node / nodes;
                low = below ? mid : low;
                high = below ? high : mid;
            }
            fractions[node] = high;
        }
        return fractions;
    }
}
