using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>What all options of one expiry share: spot, forward, discount factor and time.</summary>
/// <remarks>The forward moves in proportion to spot: F = S·exp((r − q)·T) with rate r and yield q held.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExpiryTerms
{
    /// <summary>Terms of a forward that is known, say from put-call parity.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not finite and positive.</exception>
    public ExpiryTerms(double spotUsd, double forwardUsd, double discountFactor, double years)
    {
        Guard.FinitePositive(spotUsd);
        Guard.FinitePositive(forwardUsd);
        Guard.FinitePositive(discountFactor);
        Guard.FinitePositive(years);
        SpotUsd = spotUsd;
        ForwardUsd = forwardUsd;
        DiscountFactor = discountFactor;
        Years = years;
        RootYears = Math.Sqrt(years);
        RatePerYear = -Math.Log(discountFactor) / years;
        CarryPerYear = LogRatio.Of(forwardUsd, spotUsd) / years;
    }

    /// <summary>Spot in USD.</summary>
    public double SpotUsd { get; }

    /// <summary>Forward for the settlement instant, in USD.</summary>
    public double ForwardUsd { get; }

    /// <summary>Present value of 1 USD paid at settlement.</summary>
    public double DiscountFactor { get; }

    /// <summary>Time to settlement in years.</summary>
    public double Years { get; }

    /// <summary>Continuous rate r that the discount factor implies.</summary>
    public double RatePerYear { get; }

    /// <summary>Drift of the forward r − q used in theta and charm; what forward and spot imply unless set.</summary>
    public double CarryPerYear { get; init; }

    /// <summary>√T.</summary>
    internal double RootYears { get; }

    /// <summary>exp(−qT): shares of spot one forward share is worth today.</summary>
    internal double SpotDiscount => DiscountFactor * ForwardUsd / SpotUsd;

    /// <summary>Terms from a continuous rate and dividend yield per year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value or a result is not finite and positive.</exception>
    public static ExpiryTerms FromRates(double spotUsd, double ratePerYear, double yieldPerYear, double years) =>
        new(spotUsd, spotUsd * Math.Exp((ratePerYear - yieldPerYear) * years), Math.Exp(-ratePerYear * years), years)
        {
            CarryPerYear = ratePerYear - yieldPerYear,
        };

    /// <summary>The same expiry with another spot: the forward moves in proportion, rates stay.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Spot is not finite and positive.</exception>
    public ExpiryTerms AtSpot(double spotUsd) =>
        new(spotUsd, ForwardUsd * (spotUsd / SpotUsd), DiscountFactor, Years) { CarryPerYear = CarryPerYear };
}
