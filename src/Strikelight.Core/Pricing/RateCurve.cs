namespace Strikelight.Core.Pricing;

/// <summary>Interest rates for discounting: one flat rate with the day it was set.</summary>
/// <remarks>
/// It discounts where an expiry's own quotes do not tell (thirty days or less, American exercise, poor quotes) and
/// grows spot where there is no parity. Near the money it hardly moves a volatility.
/// </remarks>
public sealed record RateCurve
{
    private const double RateMost = 0.5;

    private RateCurve(double annualRate, DateOnly asOf)
    {
        AnnualRate = annualRate;
        AsOf = asOf;
    }

    /// <summary>
    /// 4 % a year, set on 22 November 2026: an assumption to be replaced by configuration, not a quote.
    /// </summary>
    public static RateCurve Default { get; } = Flat(0.04, new(2026, 11, 22));

    /// <summary>Continuously compounded, per year, a fraction.</summary>
    public double AnnualRate { get; }

    /// <summary>The day for which the rate was set.</summary>
    public DateOnly AsOf { get; }

    /// <summary>One rate for all times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or beyond ±50 %.</exception>
    public static RateCurve Flat(double annualRate, DateOnly asOf)
    {
        if (!(Math.Abs(annualRate) <= RateMost))
        {
            throw new ArgumentOutOfRangeException(nameof(annualRate), annualRate, "Must lie within ±0.5.");
        }
        return new(annualRate, asOf);
    }

    /// <summary>Present value of 1 USD paid after the years.</summary>
    public double DiscountFactor(double years) => Math.Exp(-AnnualRate * years);
}
