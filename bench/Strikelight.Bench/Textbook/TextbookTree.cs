namespace Strikelight.Bench.Textbook;

/// <summary>An American option on the tree of Cox, Ross and Rubinstein (1979), as textbooks print it.</summary>
internal static class TextbookTree
{
    public const int Steps = 200;

    /// <summary>Present value in USD per share.</summary>
    /// <param name="t">Spot, rate, yield and time.</param>
    /// <param name="strike">Strike in USD.</param>
    /// <param name="volatility">Annual volatility, a fraction.</param>
    /// <param name="isCall">Call or put.</param>
    public static double Price(in TextbookTerms t, double strike, double volatility, bool isCall)
    {
        double step = t.Years / Steps;
        double up = Math.Exp(volatility * Math.Sqrt(step));
        double growth = Math.Exp((t.Rate - t.Yield) * step);
        double discount = Math.Exp(-t.Rate * step);
        double chance = (growth - 1 / up) / (up - 1 / up);
        Span<double> payoff = stackalloc double[2 * Steps + 1]; // at the spot S·uʲ, j from -Steps
        for (int j = 0; j < payoff.Length; j++)
        {
            double spot = t.Spot * Math.Pow(up, j - Steps);
            payoff[j] = isCall ? spot - strike : strike - spot;
        }
        Span<double> values = stackalloc double[Steps + 1];
        for (int i = 0; i <= Steps; i++)
        {
            values[i] = Math.Max(payoff[2 * i], 0);
        }
        for (int n = Steps - 1; n >= 0; n--)
        {
            for (int i = 0; i <= n; i++)
            {
                double held = discount * (chance * values[i + 1] + (1 - chance) * values[i]);
                values[i] = Math.Max(held, payoff[2 * i - n + Steps]);
            }
        }
        return values[0];
    }
}
