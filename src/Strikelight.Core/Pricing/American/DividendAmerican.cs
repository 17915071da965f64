using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>American options on a share that pays dividends in cash before expiry.</summary>
/// <remarks>
/// Escrowed: the share less the present value of those dividends moves as a forward does, its volatility is the
/// option's, and exercise is for the share with what it still has to pay. One Leisen-Reimer tree; it prices the right
/// to exercise, the European part is Black's formula. Choice of model and error: docs/math/american.md.
/// </remarks>
public static class DividendAmerican
{
    private const int Steps = 151;

    /// <summary>Value and sensitivities; those of <see cref="AmericanPricer"/> without a dividend in time.</summary>
    /// <param name="terms">Spot with its dividends; the forward without them, as parity implies it.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="volatility">Annual volatility of the forward, a fraction.</param>
    /// <param name="side">Call or put.</param>
    /// <param name="dividends">In any order; those past or after expiry do not count.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Strike or volatility is not finite and positive, or the dividends are worth the spot or more.
    /// </exception>
    public static AmericanValue Value(
        in ExpiryTerms terms,
        double strikeUsd,
        double volatility,
        OptionSide side,
        ReadOnlySpan<CashDividend> dividends
    )
    {
        Guard.FinitePositive(strikeUsd);
        Guard.FinitePositive(volatility);
        double promised = CashDividend.PresentValueUsd(dividends, terms.RatePerYear, terms.Years);
        if (promised == 0)
        {
            return AmericanPricer.Value(terms, strikeUsd, volatility, side);
        }
        if (promised >= terms.SpotUsd)
        {
            throw new ArgumentOutOfRangeException(nameof(dividends), promised, "Worth the spot or more.");
        }
        ExpiryTerms escrowed = new(terms.SpotUsd - promised, terms.ForwardUsd, terms.DiscountFactor, terms.Years);
        DividendTree tree = new(escrowed, strikeUsd, side, dividends);
        return tree.Value(volatility, promised, Steps);
    }
}
