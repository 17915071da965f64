namespace Strikelight.Core.Outcomes;

/// <summary>The 97.5 % quantile of Student's t: the half width of a 95 % interval in estimated deviations.</summary>
/// <remarks>
/// From three degrees of freedom on the expansion about the normal quantile (Abramowitz and Stegun 26.7.5), within
/// 0.2 %; below, between the exact values at one, two and three, straight in the reciprocal.
/// </remarks>
internal static class StudentQuantile
{
    /// <summary>The same quantile of the standard normal distribution.</summary>
    public const double Normal = 1.959963984540054;

    private const double AtOne = 12.706204736174705;
    private const double AtTwo = 4.302652729749464;
    private const double AtThree = 3.182446305283710;

    /// <summary>The quantile.</summary>
    /// <param name="freedom">Degrees of freedom, not necessarily whole; less than one counts as one.</param>
    public static double At(double freedom) =>
        freedom >= 3 ? Expanded(freedom)
        : freedom >= 2 ? Between(freedom, 2, AtTwo, AtThree)
        : freedom >= 1 ? Between(freedom, 1, AtOne, AtTwo)
        : AtOne;

    private static double Between(double freedom, int low, double atLow, double atNext)
    {
        double share = (1 / freedom - 1.0 / (low + 1)) / (1.0 / low - 1.0 / (low + 1));
        return atNext + share * (atLow - atNext);
    }

    private static double Expanded(double freedom)
    {
        const double Z = Normal;
        const double Z3 = Z * Z * Z;
        const double Z5 = Z3 * Z * Z;
        const double Z7 = Z5 * Z * Z;
        const double Z9 = Z7 * Z * Z;
        double r = 1 / freedom;
        double first = (Z3 + Z) / 4;
        double second = (5 * Z5 + 16 * Z3 + 3 * Z) / 96;
        double third = (3 * Z7 + 19 * Z5 + 17 * Z3 - 15 * Z) / 384;
        double fourth = (79 * Z9 + 776 * Z7 + 1482 * Z5 - 1920 * Z3 - 945 * Z) / 92160;
        return Z + r * (first + r * (second + r * (third + r * fourth)));
    }
}
