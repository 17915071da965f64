using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>American options by two Leisen-Reimer trees of 25 and 51 steps, extrapolated to none.</summary>
/// <remarks>
/// Any rate and yield, also where exercise is right between two boundaries. What the trees get wrong of the European
/// price is taken out. Error: docs/math/american.md. Safe for several threads, no allocation.
/// </remarks>
public static class AmericanTree
{
    internal const int CoarseSteps = 25;
    internal const int FineSteps = 51;

    // The leading error falls as one over the number of steps: value = fine + weight·(fine − coarse).
    internal const double FineLead = (double)CoarseSteps / (FineSteps - CoarseSteps);

    /// <summary>Present value in USD per share, never below the European price nor below immediate exercise.</summary>
    /// <param name="terms">Spot, forward, discount factor and time. Rate and yield are those that they imply.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="volatility">Annual volatility, a fraction.</param>
    /// <param name="side">Call or put.</param>
    /// <exception cref="ArgumentOutOfRangeException">Strike or volatility is not finite and positive.</exception>
    public static double PriceUsd(in ExpiryTerms terms, double strikeUsd, double volatility, OptionSide side)
    {
        double european = Black76.PriceUsd(terms, strikeUsd, volatility, side);
        if (EarlyExercise.Region(terms, side) == ExerciseRegion.None)
        {
            return european;
        }
        double sign = side == OptionSide.Call ? 1 : -1;
        double intrinsic = sign * (terms.SpotUsd - strikeUsd);
        LatticeFactors coarse = LatticeFactors.Of(terms, strikeUsd, volatility, CoarseSteps);
        LatticeFactors fine = LatticeFactors.Of(terms, strikeUsd, volatility, FineSteps);
        if (!coarse.IsSpread || !fine.IsSpread)
        {
            return Math.Max(Certain(terms, strikeUsd, sign), european);
        }
        double coarsePremium = Premium(coarse, terms.SpotUsd, strikeUsd, sign, CoarseSteps);
        double finePremium = Premium(fine, terms.SpotUsd, strikeUsd, sign, FineSteps);
        double premium = finePremium + FineLead * (finePremium - coarsePremium);
        return Math.Max(european + Math.Max(premium, 0), intrinsic);
    }

    /// <summary>Root of the tree with early exercise less root of the same tree without.</summary>
    private static double Premium(in LatticeFactors factors, double spot, double strike, double sign, int steps)
    {
        Span<double> ratio = stackalloc double[FineSteps + 1];
        Span<double> american = stackalloc double[FineSteps + 1];
        Span<double> european = stackalloc double[FineSteps + 1];
        double level = sign * spot * Math.Pow(factors.Down, steps);
        double exercise = -sign * strike;
        ratio[0] = 1;
        for (int j = 1; j <= steps; j++)
        {
            ratio[j] = ratio[j - 1] * (factors.Up / factors.Down);
        }
        for (int j = 0; j <= steps; j++)
        {
            american[j] = european[j] = Math.Max(Math.FusedMultiplyAdd(ratio[j], level, exercise), 0);
        }
        for (int step = steps - 1; step >= 0; step--)
        {
            level /= factors.Down;
            for (int j = 0; j <= step; j++)
            {
                european[j] = factors.UpWeight * european[j + 1] + factors.DownWeight * european[j];
                double held = factors.UpWeight * american[j + 1] + factors.DownWeight * american[j];
                american[j] = Math.Max(held, Math.FusedMultiplyAdd(ratio[j], level, exercise));
            }
        }
        return american[0] - european[0];
    }

    /// <summary>The best exercise when spot follows its forward: at once, at expiry, or where rK = qS between.</summary>
    private static double Certain(in ExpiryTerms terms, double strike, double sign)
    {
        double best = Math.Max(sign * (terms.SpotUsd - strike), 0);
        best = Math.Max(best, sign * terms.DiscountFactor * (terms.ForwardUsd - strike));
        double rate = terms.RatePerYear;
        double carry = LogRatio.Of(terms.ForwardUsd, terms.SpotUsd) / terms.Years;
        double yield = rate - carry;
        double turn = Math.Log(yield * terms.SpotUsd / (rate * strike)) / -carry;
        return turn > 0 && turn < terms.Years
            ? Math.Max(best, sign * (terms.SpotUsd * Math.Exp(-yield * turn) - strike * Math.Exp(-rate * turn)))
            : best;
    }
}
