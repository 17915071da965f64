namespace Strikelight.Providers.Simulated;

/// <summary>Randomness without state: every draw is a hash of what it is for.</summary>
/// <remarks>
/// No generator is advanced, so a value does not depend on what was asked before it. Only additions, multiplications
/// and shifts are used up to the normal draw: the same bits on every machine.
/// </remarks>
internal static class Noise
{
    private const double UnitStep = 1.0 / (1UL << 53);
    private const double LaneStep = 1.0 / 65536;
    private const double Root3 = 1.7320508075688772;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>A key for a named stream under a seed.</summary>
    public static ulong Key(ulong seed, string name)
    {
        ulong key = Mix(seed + Golden);
        foreach (char letter in name)
        {
            key = Mix(key ^ letter) + Golden;
        }
        return key;
    }

    public static ulong Hash(ulong key, long a) => Mix(key + (ulong)a * Golden);

    public static ulong Hash(ulong key, long a, long b) => Mix(Mix(key + (ulong)a * Golden) + (ulong)b * Golden);

    /// <summary>Uniform in [0, 1).</summary>
    public static double Unit(ulong bits) => (bits >> 11) * UnitStep;

    /// <summary>Mean 0, variance 1, bounded at 3.46: the sum of four uniform lanes.</summary>
    /// <remarks>
    /// Paths add up tens of these, so their sum is normal to well below what anyone could see; the bound keeps a single
    /// draw from throwing a price away. Fat tails come from the shocks instead.
    /// </remarks>
    public static double Normal(ulong bits)
    {
        ulong lanes = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return ((lanes + 2) * LaneStep - 2) * Root3;
    }

    /// <summary>Mean 1, log-normal with the given standard deviation of its logarithm.</summary>
    public static double LogNormal(ulong bits, double sigma) => Math.Exp(sigma * Normal(bits) - 0.5 * sigma * sigma);

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
