using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing.American;

/// <summary>One dividend in cash, expected or declared.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CashDividend
{
    /// <summary>A dividend of a share.</summary>
    /// <param name="yearsToExDate">
    /// Time to the opening of the ex-date in years, on the clock of the option's own time; 0 or less is past.
    /// </param>
    /// <param name="amountUsd">USD per share.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The time is not finite, or the amount not finite and positive.
    /// </exception>
    public CashDividend(double yearsToExDate, double amountUsd)
    {
        if (!double.IsFinite(yearsToExDate))
        {
            throw new ArgumentOutOfRangeException(nameof(yearsToExDate), yearsToExDate, "Must be finite.");
        }
        Guard.FinitePositive(amountUsd);
        YearsToExDate = yearsToExDate;
        AmountUsd = amountUsd;
    }

    /// <summary>Time to the opening of the ex-date in years.</summary>
    public double YearsToExDate { get; }

    /// <summary>USD per share.</summary>
    public double AmountUsd { get; }

    /// <summary>A dividend by its dates, calendar days over 365.</summary>
    /// <inheritdoc cref="CashDividend(double, double)" path="/exception"/>
    public static CashDividend On(DateOnly exDate, DateOnly today, double amountUsd) =>
        new((exDate.DayNumber - today.DayNumber) / 365.0, amountUsd);

    /// <summary>Present value in USD of those with an ex-date after now and up to a time.</summary>
    /// <param name="dividends">In any order.</param>
    /// <param name="ratePerYear">Continuous rate.</param>
    /// <param name="years">The last time that counts.</param>
    public static double PresentValueUsd(ReadOnlySpan<CashDividend> dividends, double ratePerYear, double years)
    {
        double sum = 0;
        foreach (CashDividend dividend in dividends)
        {
            if (dividend.YearsToExDate > 0 && dividend.YearsToExDate <= years)
            {
                sum += dividend.AmountUsd * Math.Exp(-ratePerYear * dividend.YearsToExDate);
            }
        }
        return sum;
    }
}
