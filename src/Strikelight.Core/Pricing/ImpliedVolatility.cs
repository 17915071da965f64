using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>The volatility at which Black's formula gives a price.</summary>
/// <remarks>
/// A closed-form first guess, then fourth-order Householder steps on the logarithm of the price (of its distance from
/// the upper bound where that is smaller), inside a bracket that every step tightens: a price strictly between its
/// bounds has a solution and the search cannot leave it. Method and error: docs/math/implied-volatility.md.
/// </remarks>
public static partial class ImpliedVolatility
{
    private const int StepsMost = 100; // two or three are usual; halving alone would need about sixty

    // The error after a fourth-order step is about the fourth power of the step: below the last place of a double.
    private const double LastStepMost = 1e-4;

    /// <summary>Solves a call or put on either side of the money.</summary>
    /// <remarks>
    /// An in-the-money price is first freed of its intrinsic value: what is left of its digits limits the result. Use
    /// the out-of-the-money side where there is a choice. No price gives <see cref="VolStatus.NoQuote"/>, no forward
    /// <see cref="VolStatus.NoForward"/>, no time left <see cref="VolStatus.Expired"/>.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Strike or discount factor is not finite and positive.</exception>
    public static VolResult Solve(in PricedOption option)
    {
        Guard.FinitePositive(option.StrikeUsd);
        Guard.FinitePositive(option.DiscountFactor);
        double toward = option.ForwardUsd - option.StrikeUsd;
        double intrinsic = Math.Max(option.Side == OptionSide.Call ? toward : -toward, 0);
        double timeValue = option.PriceUsd / option.DiscountFactor - intrinsic;
        return SolveOutOfTheMoney(timeValue, option.ForwardUsd, option.StrikeUsd, option.Years);
    }

    /// <summary>Solves an undiscounted out-of-the-money price: a call for K ≥ F, a put for K &lt; F.</summary>
    /// <param name="priceUsd">Undiscounted price per share; NaN where there is no quote.</param>
    /// <param name="forwardUsd">Forward; NaN where there is none.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="years">Time to settlement in years.</param>
    /// <exception cref="ArgumentOutOfRangeException">Strike is not finite and positive.</exception>
    public static VolResult SolveOutOfTheMoney(double priceUsd, double forwardUsd, double strikeUsd, double years)
    {
        Guard.FinitePositive(strikeUsd);
        if (!(double.IsFinite(forwardUsd) && forwardUsd > 0))
        {
            return VolResult.Failed(VolStatus.NoForward);
        }
        if (!(double.IsFinite(years) && years > 0))
        {
            return VolResult.Failed(VolStatus.Expired);
        }
        if (double.IsNaN(priceUsd))
        {
            return VolResult.Failed(VolStatus.NoQuote);
        }
        if (priceUsd <= 0)
        {
            return VolResult.Failed(VolStatus.BelowIntrinsic);
        }
        if (priceUsd >= Math.Min(forwardUsd, strikeUsd))
        {
            return VolResult.Failed(VolStatus.AboveUpperBound);
        }
        double volatility = Deviation(new Equation(priceUsd, forwardUsd, strikeUsd), out _) / Math.Sqrt(years);
        return double.IsFinite(volatility) && volatility > 0
            ? VolResult.Solved(volatility)
            : VolResult.Failed(VolStatus.DidNotConverge);
    }

    /// <summary>The deviation s = σ√T that solves the equation, and how many steps it took.</summary>
    internal static double Deviation(in Equation equation, out int steps)
    {
        double low = equation.DeviationLeast;
        double high = equation.DeviationMost;
        double s = equation.FirstGuess();
        for (steps = 1; steps <= StepsMost; steps++)
        {
            Residual at = equation.At(s);
            if (at.DeviationTooSmall)
            {
                low = s;
            }
            else
            {
                high = s;
            }
            double step = at.HouseholderStep;
            double next = s + step;
            if (Math.Abs(step) <= LastStepMost * s)
            {
                return Math.Clamp(next, low, high);
            }
            if (!(next > low && next < high))
            {
                next = low > 0 ? Math.Sqrt(low) * Math.Sqrt(high) : 0.25 * high;
            }
            s = next;
        }
        return double.NaN;
    }
}
