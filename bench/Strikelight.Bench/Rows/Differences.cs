namespace Strikelight.Bench.Rows;

/// <summary>Largest differences between two columns; NaN where one is missing in one of them only.</summary>
internal static class Differences
{
    /// <summary>Largest |a − b| over the larger of |b| and a floor.</summary>
    public static double Relative(ReadOnlySpan<double> ours, ReadOnlySpan<double> theirs, double floor = 0)
    {
        double worst = ours.Length == theirs.Length && ours.Length > 0 ? 0 : double.NaN;
        for (int i = 0; i < ours.Length; i++)
        {
            double scale = Math.Max(Math.Abs(theirs[i]), floor);
            double error = ours[i] == theirs[i] ? 0 : Math.Abs(ours[i] - theirs[i]) / scale;
            worst = error <= worst ? worst : error; // NaN stays
        }
        return worst;
    }

    /// <summary>Largest |a − b|.</summary>
    public static double Absolute(ReadOnlySpan<double> ours, ReadOnlySpan<double> theirs)
    {
        double worst = ours.Length == theirs.Length && ours.Length > 0 ? 0 : double.NaN;
        for (int i = 0; i < ours.Length; i++)
        {
            double error = Math.Abs(ours[i] - theirs[i]);
            worst = error <= worst ? worst : error;
        }
        return worst;
    }
}
