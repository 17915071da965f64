using System.Globalization;

namespace Strikelight.Bench;

/// <summary>Stops a benchmark whose two sides do not compute the same.</summary>
internal static class Agreement
{
    public static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"The sides of the benchmark differ: {what}.");
        }
    }

    /// <summary>Two columns are equal within an absolute error.</summary>
    public static void Require(ReadOnlySpan<double> ours, ReadOnlySpan<double> plain, double errorMost, string what)
    {
        Require(ours.Length == plain.Length, $"{what}: {ours.Length} and {plain.Length} values");
        Require(ours.Length > 0, $"{what}: nothing to compare");
        double worst = 0;
        for (int i = 0; i < ours.Length; i++)
        {
            double error = Math.Abs(ours[i] - plain[i]);
            worst = error <= worst ? worst : error; // NaN stays
        }
        string text = string.Create(CultureInfo.InvariantCulture, $"{what}: off by {worst:E2}, at most {errorMost:E2}");
        Require(worst <= errorMost, text);
        Console.WriteLine($"// {text}");
    }
}
