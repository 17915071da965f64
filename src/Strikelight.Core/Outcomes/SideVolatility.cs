using Strikelight.Core.Indicators;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Outcomes;

/// <summary>How much price moved on the days that opened on one side of a level.</summary>
/// <param name="Days">Days it rests on.</param>
/// <param name="Annual">Annual volatility, a fraction; NaN without a day.</param>
/// <remarks>
/// Root of the mean squared logarithmic return of these days, times the root of 252; the mean is taken to be zero, so
/// one day has a value. docs/math/realised-volatility.md.
/// </remarks>
public sealed record SideVolatility(int Days, double Annual)
{
    /// <summary>Days that began above the level and days that began below; one at the level is in neither.</summary>
    /// <param name="days">First price, the level then, and last price of each day, all in USD.</param>
    /// <exception cref="ArgumentOutOfRangeException">A price is not finite and positive.</exception>
    public static (SideVolatility Above, SideVolatility Below) Split(
        IReadOnlyCollection<(double FirstUsd, double LevelUsd, double LastUsd)> days
    )
    {
        ArgumentNullException.ThrowIfNull(days);
        return (Of(days.Where(day => day.FirstUsd > day.LevelUsd)), Of(days.Where(day => day.FirstUsd < day.LevelUsd)));
    }

    private static SideVolatility Of(IEnumerable<(double FirstUsd, double LevelUsd, double LastUsd)> days)
    {
        double squares = 0;
        int count = 0;
        foreach ((double first, _, double last) in days)
        {
            Guard.FinitePositive(first);
            Guard.FinitePositive(last);
            double move = LogRatio.Of(last, first);
            squares += move * move;
            count++;
        }
        return new(count, Math.Sqrt(squares / count * RealisedVolatility.SessionsPerYear));
    }
}
