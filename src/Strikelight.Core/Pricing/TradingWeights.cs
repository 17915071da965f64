using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>What a minute of closed exchange counts for, an open one being 1.</summary>
/// <remarks>
/// A year of 365 days has 252 sessions of 390 minutes, the other 1,050 minutes of those dates, and 113 dates without a
/// session. With both weights 1 trading time is calendar time. docs/math/time.md.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TradingWeights
{
    private const double OpenMinutes = 252 * 390;
    private const double NightMinutes = 252 * (1440 - 390);
    private const double ClosedDayMinutes = 113 * 1440;

    /// <summary>Weights of nights and of closed days.</summary>
    /// <param name="night">A closed minute of a New York date with a session.</param>
    /// <param name="closedDay">A minute of a weekend day or holiday.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is NaN or not within 0 and 1.</exception>
    public TradingWeights(double night, double closedDay)
    {
        Night = Checked(night, nameof(night));
        ClosedDay = Checked(closedDay, nameof(closedDay));
    }

    /// <summary>A closed minute of a New York date with a session; 0 by default.</summary>
    public double Night { get; }

    /// <summary>A minute of a weekend day or holiday; 0 by default.</summary>
    public double ClosedDay { get; }

    /// <summary>Weighted minutes of a year: 98,280 with both weights 0, 525,600 with both 1.</summary>
    public double MinutesPerYear => OpenMinutes + Night * NightMinutes + ClosedDay * ClosedDayMinutes;

    private static double Checked(double weight, string name) =>
        weight is >= 0 and <= 1
            ? weight
            : throw new ArgumentOutOfRangeException(name, weight, "Must lie within 0 and 1.");
}
