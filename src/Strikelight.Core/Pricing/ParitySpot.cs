using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>The spot that option quotes stand on: the chain's own, unless their forwards contradict it.</summary>
/// <remarks>
/// Early exercise weighs spot against forward. A spot that is half a per cent older or newer than the option quotes
/// would look like a carry of six per cent a year over a month. Forwards of the nearest expiries run into the true
/// spot as time goes to zero, whatever the carry.
/// </remarks>
internal static class ParitySpot
{
    private const double FirstYearsMost = 60 / 365.0;
    private const double SecondYearsLeast = 1 / 365.0;
    private const double DifferenceMost = 0.002;
    private const double ErrorsMost = 5;

    /// <summary>Spot against which early exercise is to be judged.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="options">Rates.</param>
    public static double Of(ChainSnapshot chain, PricingOptions options)
    {
        double spot = chain.SpotUsd;
        if (Next(chain, options, 0, 0) is not { } first || first.Years > FirstYearsMost)
        {
            return spot;
        }
        double yearsLeast = first.Years + Math.Max(first.Years, SecondYearsLeast);
        double atRate = first.Forward.ForwardUsd * first.Forward.DiscountFactor;
        double most = DifferenceMost + ErrorsMost * first.Forward.StandardErrorUsd / first.Forward.ForwardUsd;
        double offAtRate = LogRatio.Of(atRate, spot);
        if (Math.Abs(offAtRate) <= most || Next(chain, options, first.Index + 1, yearsLeast) is not { } second)
        {
            return spot;
        }
        double carry = LogRatio.Of(second.Forward.ForwardUsd, first.Forward.ForwardUsd) / (second.Years - first.Years);
        double onLine = first.Forward.ForwardUsd * Math.Exp(-carry * first.Years);
        double offLine = LogRatio.Of(onLine, spot);
        // A dividend before the first expiry shows in both, a high borrow in the first only, a dividend between the two
        // in the second only: spot is out of step where both say so, and by no more than the lesser says.
        return Math.Abs(offLine) <= most || Math.Sign(offLine) != Math.Sign(offAtRate) ? spot
            : Math.Abs(offLine) < Math.Abs(offAtRate) ? onLine
            : atRate;
    }

    private static (int Index, double Years, ForwardEstimate Forward)? Next(
        ChainSnapshot chain,
        PricingOptions options,
        int start,
        double yearsLeast
    )
    {
        for (int i = start; i < chain.Series.Length; i++)
        {
            double years = YearFraction.Between(chain.Header.MarketTime, chain.Series[i].SettlesAt).Years;
            if (chain.Series[i].IsSettledAt(chain.Header.MarketTime) || years < yearsLeast)
            {
                continue;
            }
            ForwardEstimate plain = ParityForward.Plain(chain, i, options);
            if (plain.Origin == ForwardOrigin.Parity)
            {
                return (i, years, plain);
            }
        }
        return null;
    }
}
