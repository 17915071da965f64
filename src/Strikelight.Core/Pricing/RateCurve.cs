using System.Collections.Immutable;

namespace Strikelight.Core.Pricing;

/// <summary>Interest rates for discounting: a named table of zero rates with the day for which it was set.</summary>
/// <remarks>
/// Between two points the logarithm of the discount factor, rate times time, is linear in time; before the first and
/// beyond the last the rate is that point's. It discounts where an expiry's own quotes do not tell (thirty days or
/// less, American exercise, poor quotes) and grows spot where there is no parity. Near the money it hardly moves a
/// volatility. docs/math/forward.md.
/// </remarks>
public sealed class RateCurve
{
    /// <summary>Most points of a table.</summary>
    public const int PointsMost = 64;

    /// <summary>No rate beyond this, up or down: it would be a percentage taken for a fraction.</summary>
    public const double RateMost = 0.5;

    private RateCurve(string name, DateOnly asOf, ImmutableArray<RatePoint> points)
    {
        Name = name;
        AsOf = asOf;
        Points = points;
    }

    /// <summary>
    /// 4 % a year, set on 22 November 2026: an assumption to be replaced by configuration, not a quote.
    /// </summary>
    public static RateCurve Default { get; } = Flat(0.04, new(2026, 11, 22));

    /// <summary>What the rates are, in a few words: their source.</summary>
    public string Name { get; }

    /// <summary>The day for which the rates were set.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The table, by time.</summary>
    public ImmutableArray<RatePoint> Points { get; }

    /// <summary>One assumed rate for all times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or beyond ±50 %.</exception>
    public static RateCurve Flat(double annualRate, DateOnly asOf)
    {
        RequirePossible(annualRate);
        return new("flat rate, assumed", asOf, [new(1, annualRate)]);
    }

    /// <summary>A table of rates.</summary>
    /// <param name="name">What the rates are, for people; not empty.</param>
    /// <param name="asOf">The day for which they were set.</param>
    /// <param name="points">At least one; times ascend.</param>
    /// <exception cref="ArgumentException">No name, no or too many points, or times do not ascend.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is not positive, or a rate is beyond ±50 %.</exception>
    public static RateCurve Of(string name, DateOnly asOf, params ReadOnlySpan<RatePoint> points)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (points.Length is 0 or > PointsMost)
        {
            throw new ArgumentException($"{points.Length} points where 1 to {PointsMost} are needed.", nameof(points));
        }
        double before = 0;
        foreach (RatePoint point in points)
        {
            Guard.FinitePositive(point.Years);
            RequirePossible(point.AnnualRate);
            if (point.Years <= before)
            {
                throw new ArgumentException("Times must ascend.", nameof(points));
            }
            before = point.Years;
        }
        return new(name, asOf, [.. points]);
    }

    /// <summary>Days from the day the rates were set for to the date; negative where it lies before.</summary>
    public int AgeAt(DateOnly date) => date.DayNumber - AsOf.DayNumber;

    /// <summary>The continuously compounded rate per year until then.</summary>
    public double RateAt(double years)
    {
        ReadOnlySpan<RatePoint> points = Points.AsSpan();
        int after = 0;
        while (after < points.Length && points[after].Years < years)
        {
            after++;
        }
        if (after == 0 || after == points.Length)
        {
            return points[Math.Min(after, points.Length - 1)].AnnualRate;
        }
        RatePoint low = points[after - 1];
        RatePoint high = points[after];
        // A part, not a rate of its own: two points of one rate give that rate to the bit.
        double part = high.Years * (years - low.Years) / (years * (high.Years - low.Years));
        return low.AnnualRate + (high.AnnualRate - low.AnnualRate) * part;
    }

    /// <summary>Present value of 1 USD paid after the years.</summary>
    public double DiscountFactor(double years) => Math.Exp(-RateAt(years) * years);

    /// <summary>The rate at which money grows from one time to another, per year.</summary>
    internal double RateBetween(double fromYears, double toYears)
    {
        double from = RateAt(fromYears);
        double to = RateAt(toYears);
        return from == to ? to : (to * toYears - from * fromYears) / (toYears - fromYears);
    }

    private static void RequirePossible(double annualRate)
    {
        if (!(Math.Abs(annualRate) <= RateMost))
        {
            throw new ArgumentOutOfRangeException(nameof(annualRate), annualRate, "Must lie within ±0.5.");
        }
    }
}
