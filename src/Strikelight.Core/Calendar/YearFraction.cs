namespace Strikelight.Core.Calendar;

/// <summary>Time to settlement in years, to the second, never below one minute.</summary>
public readonly record struct YearFraction
{
    /// <summary>ACT/365F.</summary>
    internal const double DaysPerYear = 365.0;

    private static readonly TimeSpan Floor = TimeSpan.FromMinutes(1);

    private YearFraction(double years) => Years = years;

    /// <summary>Calendar years of 365 days.</summary>
    public double Years { get; }

    /// <summary>Calendar time from <paramref name="now"/> to <paramref name="settlesAt"/>.</summary>
    /// <remarks>An instant already past gives the floor of one minute: callers drop settled contracts first.</remarks>
    public static YearFraction Between(DateTimeOffset now, DateTimeOffset settlesAt)
    {
        TimeSpan left = settlesAt - now;
        return new((left < Floor ? Floor : left).TotalDays / DaysPerYear);
    }
}
