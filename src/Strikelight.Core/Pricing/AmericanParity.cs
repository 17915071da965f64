using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Pricing;

/// <summary>The forward at which American calls and puts of one strike have one volatility.</summary>
/// <remarks>
/// Each quote is freed of what the right to exercise early adds to it at the strike's volatility and the forward's
/// carry; European parity on what is left gives the next forward. The answer is the forward that comes back.
/// docs/math/forward.md.
/// </remarks>
/// <param name="spotUsd">Spot against which exercise is judged.</param>
/// <param name="discountFactor">Present value of 1 USD paid at settlement.</param>
/// <param name="years">Time to settlement.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct AmericanParity(double spotUsd, double discountFactor, double years)
{
    private const int PassesMost = 8; // two or three are usual
    private const double StepOverForwardMost = 1e-6; // a hundredth of the accuracy aimed at
    private const double StepOverErrorMost = 0.02; // nor any nearer than the quotes know
    private const double PremiumLeastUsd = 1e-4; // a hundredth of the smallest tick: no quote can tell

    // Where four fifths of a move of the forward come back by themselves, the quotes do not say where it is.
    private const double FeedbackMost = 0.8;

    /// <summary>
    /// The forward and its standard error; <paramref name="plain"/> as it is where early exercise cannot matter.
    /// </summary>
    /// <param name="quoted">The pairs as quoted.</param>
    /// <param name="plain">What parity gives on them.</param>
    /// <param name="isFreed">Whether anything was taken off the quotes.</param>
    public RobustForward Of(ReadOnlySpan<ParityPair> quoted, RobustForward plain, out bool isFreed)
    {
        Span<ParityPair> freed = stackalloc ParityPair[quoted.Length];
        Span<double> premiums = stackalloc double[2 * quoted.Length];
        premiums.Clear();
        isFreed = false;
        double forward = plain.ForwardUsd;
        double forwardBefore = double.NaN;
        double stepBefore = double.NaN;
        double feedback = 0;
        for (int pass = 0; pass < PassesMost && forward > 0; pass++)
        {
            bool matters = SetPremiums(quoted, forward, premiums);
            if (!matters && pass == 0)
            {
                return plain;
            }
            isFreed = true;
            int count = Free(quoted, premiums, freed);
            if (count == 0)
            {
                break;
            }
            RobustForward next = RobustForward.Of(freed[..count], discountFactor);
            double step = next.ForwardUsd - forward;
            if (pass > 0)
            {
                feedback = Math.Max(1 + (step - stepBefore) / (forward - forwardBefore), 0);
            }
            if (!(feedback <= FeedbackMost))
            {
                break;
            }
            if (Math.Abs(step) <= Math.Max(StepOverForwardMost * forward, StepOverErrorMost * next.ErrorUsd))
            {
                return Whole(next with { ErrorUsd = next.ErrorUsd / (1 - feedback) }, quoted.Length);
            }
            forwardBefore = forward;
            stepBefore = step;
            forward += step / (1 - feedback);
        }
        return new(forward, double.NaN, 0);
    }

    /// <summary>Strikes without a volatility count as strikes that disagree.</summary>
    private static RobustForward Whole(RobustForward forward, int quotedCount) =>
        3 * forward.PairCount >= 2 * quotedCount ? forward : forward with { PairCount = 0 };

    /// <summary>Takes the premiums off; leaves out strikes that have none.</summary>
    private static int Free(ReadOnlySpan<ParityPair> quoted, ReadOnlySpan<double> premiums, Span<ParityPair> freed)
    {
        int count = 0;
        for (int i = 0; i < quoted.Length; i++)
        {
            ParityPair pair = quoted[i];
            double call = pair.CallUsd - premiums[2 * i];
            double put = pair.PutUsd - premiums[2 * i + 1];
            if (double.IsFinite(call) && double.IsFinite(put))
            {
                freed[count++] = pair with { CallUsd = call, PutUsd = put };
            }
        }
        return count;
    }

    /// <summary>
    /// Premiums of call and put of each strike at a forward, NaN where the strike has no volatility; whether any is
    /// large enough to be seen in a quote.
    /// </summary>
    /// <param name="quoted">The pairs as quoted.</param>
    /// <param name="forward">The forward.</param>
    /// <param name="premiums">Those of the pass before, or zeros; receives the new ones.</param>
    private bool SetPremiums(ReadOnlySpan<ParityPair> quoted, double forward, Span<double> premiums)
    {
        ExpiryTerms terms = new(spotUsd, forward, discountFactor, years);
        double most = 0;
        for (int i = 0; i < quoted.Length; i++)
        {
            ParityPair pair = quoted[i];
            double outOfTheMoney =
                pair.StrikeUsd >= forward ? pair.CallUsd - premiums[2 * i] : pair.PutUsd - premiums[2 * i + 1];
            VolResult vol = ImpliedVolatility.SolveOutOfTheMoney(
                outOfTheMoney / discountFactor,
                forward,
                pair.StrikeUsd,
                years
            );
            bool isSolved = vol.Status == VolStatus.Solved;
            premiums[2 * i] = isSolved ? Premium(terms, pair.StrikeUsd, vol, OptionSide.Call) : double.NaN;
            premiums[2 * i + 1] = isSolved ? Premium(terms, pair.StrikeUsd, vol, OptionSide.Put) : double.NaN;
            most = Math.Max(most, isSolved ? Math.Max(premiums[2 * i], premiums[2 * i + 1]) : 0);
        }
        return most >= PremiumLeastUsd;
    }

    private static double Premium(in ExpiryTerms terms, double strike, VolResult vol, OptionSide side) =>
        AmericanPremium.Usd(terms, strike, vol.AnnualVolatility, side);
}
