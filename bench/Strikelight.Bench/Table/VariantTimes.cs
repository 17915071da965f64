namespace Strikelight.Bench.Table;

/// <summary>Seconds a unit takes, block by block.</summary>
internal sealed class VariantTimes(double[] seconds)
{
    /// <summary>The least disturbed block.</summary>
    public double Least { get; } = seconds.Min();

    public double Median { get; } = MedianOf(seconds);

    /// <summary>How far the middle block lies above the best one: noise of the machine.</summary>
    public double Spread => Median / Least - 1;

    /// <summary>
    /// How many times longer the other takes, best block against best block. The two ran in turns, so that both had the
    /// same quiet moments; a ratio of medians would compare whom other work interrupted more often.
    /// </summary>
    public double RatioOf(VariantTimes other) => other.Least / Least;

    private static double MedianOf(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
