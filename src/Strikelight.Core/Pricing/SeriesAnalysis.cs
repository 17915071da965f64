using Strikelight.Core.Calendar;

namespace Strikelight.Core.Pricing;

/// <summary>What one root and expiry share: time, forward and at-the-money volatility.</summary>
/// <param name="Time">Calendar time to settlement.</param>
/// <param name="ForwardUsd">Forward for the settlement instant; NaN where none could be had.</param>
/// <param name="ForwardErrorUsd">Standard error of the forward; NaN where it is not from parity.</param>
/// <param name="ForwardOrigin">How the forward was come by.</param>
/// <param name="DiscountFactor">Present value of 1 USD paid at settlement; NaN where the expiry is over.</param>
/// <param name="AtmVolatility">Annual volatility at the forward, a fraction; NaN where none.</param>
public sealed record SeriesAnalysis(
    YearFraction Time,
    double ForwardUsd,
    double ForwardErrorUsd,
    ForwardOrigin ForwardOrigin,
    double DiscountFactor,
    double AtmVolatility
)
{
    // A dividend or a stale index level inside a week is a step, not a drift: spread over so little time it would
    // swamp theta and charm. The forward itself keeps it.
    private const double ImpliedCarryYearsLeast = 7 / 365.0;

    /// <summary>How the discount factor was come by.</summary>
    public DiscountOrigin DiscountOrigin { get; init; }

    /// <summary>
    /// Solved where the at-the-money volatility rests on own solutions only, the vendor's value where it does not,
    /// not tried where there is none.
    /// </summary>
    public VolStatus AtmStatus { get; init; }

    /// <summary>
    /// Spot against which early exercise is judged, in USD: the chain's unless its option quotes contradict it, and
    /// within a week of settlement the forward's present value. NaN for European options.
    /// </summary>
    public double ExerciseSpotUsd
    {
        get => IsNear && !double.IsNaN(field) ? ForwardUsd * DiscountFactor : field;
        init;
    } = double.NaN;

    /// <summary>Whether there is a forward to price on.</summary>
    public bool HasForward => double.IsFinite(ForwardUsd);

    /// <summary>The terms on which options of the series are priced.</summary>
    /// <param name="spotUsd">The chain's spot.</param>
    /// <exception cref="ArgumentOutOfRangeException">No forward, or spot not finite and positive.</exception>
    public ExpiryTerms Terms(double spotUsd)
    {
        ExpiryTerms terms = new(spotUsd, ForwardUsd, DiscountFactor, Time.Years);
        return IsNear ? terms with { CarryPerYear = terms.RatePerYear } : terms;
    }

    private bool IsNear => Time.Years < ImpliedCarryYearsLeast;
}
