namespace Strikelight.Bench.Table;

/// <summary>Seconds a unit takes, block by block.</summary>
internal sealed class VariantTimes(double[] seconds)
{
    public ReadOnlySpan<double> Blocks => seconds;

    /// <summary>The least disturbed block.</summary>
    public double Least { get; } = seconds.Min();

    public double Median { get; } = MedianOf(seconds);

    /// <summary>How far the middle block lies above the best one: noise of the machine.</summary>
    public double Spread => Median / Least - 1;

    /// <summary>
    /// How many times longer the other takes: the median over pairs of blocks that ran one after the other, so that
    /// what slows the machine for a while slows both.
    /// </summary>
    public double RatioOf(VariantTimes other)
    {
        double[] ratios = new double[seconds.Length];
        for (int i = 0; i < ratios.Length; i++)
        {
            ratios[i] = other.Blocks[i] / seconds[i];
        }
        return MedianOf(ratios);
    }

    private static double MedianOf(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
