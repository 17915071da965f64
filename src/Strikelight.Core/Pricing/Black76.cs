using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>European options on a forward (Black 1976), with sensitivities to spot.</summary>
/// <remarks>Formulas, units and error bounds: docs/math/greeks.md. Safe for several threads, no allocation.</remarks>
public static class Black76
{
    /// <summary>Present value in USD per share, to a few units in the last place also far out of the money.</summary>
    /// <param name="terms">Spot, forward, discount factor and time.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="volatility">Annual volatility, a fraction.</param>
    /// <param name="side">Call or put.</param>
    /// <exception cref="ArgumentOutOfRangeException">Strike or volatility is not finite and positive.</exception>
    public static double PriceUsd(in ExpiryTerms terms, double strikeUsd, double volatility, OptionSide side)
    {
        Guard.FinitePositive(strikeUsd);
        Guard.FinitePositive(volatility);
        double forward = terms.ForwardUsd;
        double timeValue = BlackFunction.OutOfTheMoney(forward, strikeUsd, volatility * terms.RootYears);
        double intrinsic = Math.Max(side == OptionSide.Call ? forward - strikeUsd : strikeUsd - forward, 0);
        return terms.DiscountFactor * (intrinsic + timeValue);
    }

    /// <summary>Present value and all sensitivities.</summary>
    /// <inheritdoc cref="PriceUsd" path="/param"/>
    /// <exception cref="ArgumentOutOfRangeException">Strike or volatility is not finite and positive.</exception>
    public static OptionGreeks Greeks(in ExpiryTerms terms, double strikeUsd, double volatility, OptionSide side)
    {
        double price = PriceUsd(terms, strikeUsd, volatility, side);
        double deviation = volatility * terms.RootYears;
        double d1 = D1(terms.ForwardUsd, strikeUsd, deviation);
        double d2 = d1 - deviation;
        double sign = side == OptionSide.Call ? 1 : -1;
        double density = NormalDistribution.Density(d1);
        double spotDiscount = terms.SpotDiscount;
        double rate = terms.RatePerYear;
        double yield = rate - terms.CarryPerYear;

        double delta = sign * spotDiscount * NormalDistribution.Cumulative(sign * d1);
        double strikeLeg = sign * terms.DiscountFactor * strikeUsd * NormalDistribution.Cumulative(sign * d2);
        double gamma = spotDiscount * density / (terms.SpotUsd * deviation);
        double vega = terms.SpotUsd * spotDiscount * density * terms.RootYears;
        double timeDecay = -0.5 * vega * volatility / terms.Years;
        double drift = terms.CarryPerYear / deviation - 0.5 * d2 / terms.Years; // ∂d1/∂T
        return new(
            price,
            delta,
            gamma,
            vega,
            timeDecay - rate * strikeLeg + yield * terms.SpotUsd * delta,
            strikeLeg * terms.Years,
            -spotDiscount * density * d2 / volatility,
            yield * delta - spotDiscount * density * drift
        )
        {
            Vomma = vega * d1 * d2 / volatility,
            Speed = -gamma / terms.SpotUsd * (1 + d1 / deviation),
            ColorPerYear = gamma * (yield + 0.5 / terms.Years + d1 * drift),
            Zomma = gamma * (d1 * d2 - 1) / volatility,
        };
    }

    /// <summary>Gamma per share at another spot, strike and volatility held, the forward moving with spot.</summary>
    /// <param name="terms">Terms at today's spot.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="volatility">Annual volatility, a fraction.</param>
    /// <param name="spotUsd">The spot to price at.</param>
    /// <remarks>For profiles, so without guards: arguments that are not finite and positive give no number.</remarks>
    public static double GammaAt(in ExpiryTerms terms, double strikeUsd, double volatility, double spotUsd)
    {
        double forward = terms.ForwardUsd * (spotUsd / terms.SpotUsd);
        double deviation = volatility * terms.RootYears;
        double d1 = D1(forward, strikeUsd, deviation);
        return terms.SpotDiscount * NormalDistribution.Density(d1) / (spotUsd * deviation);
    }

    /// <summary>Standard deviations from strike to forward, plus half of one: the d1 of every formula here.</summary>
    internal static double D1(double forwardUsd, double strikeUsd, double deviation) =>
        LogRatio.Of(forwardUsd, strikeUsd) / deviation + 0.5 * deviation;
}
