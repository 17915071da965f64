namespace Strikelight.Bench.Textbook;

/// <summary>The normal distribution as textbooks of option formulas print it.</summary>
/// <remarks>
/// Hart's rational fit (1968, algorithm 5666) with a continued fraction for the tail: about 1e-15 absolute, and the
/// usual choice where a program has no error function.
/// </remarks>
internal static class TextbookNormal
{
    private const double FitMost = 7.07106781186547;
    private const double ZeroFrom = 37;

    private static ReadOnlySpan<double> Numerator =>
        [
            3.52624965998911e-2,
            0.700383064443688,
            6.37396220353165,
            33.912866078383,
            112.079291497871,
            221.213596169931,
            220.206867912376,
        ];

    private static ReadOnlySpan<double> Denominator =>
        [
            8.83883476483184e-2,
            1.75566716318264,
            16.064177579207,
            86.7807322029461,
            296.564248779674,
            637.333633378831,
            793.826512519948,
            440.413735824752,
        ];

    public static double Density(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);

    public static double Cumulative(double x)
    {
        double size = Math.Abs(x);
        double tail = size > ZeroFrom ? 0 : Tail(size);
        return x > 0 ? 1 - tail : tail;
    }

    private static double Tail(double x)
    {
        double exponential = Math.Exp(-0.5 * x * x);
        if (x < FitMost)
        {
            return exponential * Polynomial(Numerator, x) / Polynomial(Denominator, x);
        }
        double fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
        return exponential / (fraction * Math.Sqrt(2 * Math.PI));
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        double sum = 0;
        foreach (double coefficient in coefficients)
        {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
