namespace Strikelight.Bench.Rows;

/// <summary>A stream of numbers that is the same in every run (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal sealed class SeededNumbers(ulong seed)
{
    private const double Unit = 1.0 / (1UL << 53);

    private ulong _state = seed;

    /// <summary>Above 0 and below 1, evenly.</summary>
    public double Uniform()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return ((z >> 11) + 0.5) * Unit;
    }

    /// <summary>Standard normal, by Box and Muller.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>At least 1; beyond x with probability x to the power of minus alpha.</summary>
    public double Pareto(double alpha) => Math.Pow(Uniform(), -1 / alpha);
}
