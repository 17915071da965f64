using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>Forward and discount factor of one expiry.</summary>
/// <param name="ForwardUsd">Forward for the settlement instant; NaN where none could be had.</param>
/// <param name="StandardErrorUsd">Standard error of the forward; NaN where it is not from parity.</param>
/// <param name="Origin">How the forward was come by.</param>
/// <param name="DiscountFactor">Present value of 1 USD paid at settlement; NaN where the expiry is over.</param>
/// <param name="DiscountOrigin">How the discount factor was come by.</param>
/// <param name="PairCount">Strikes that stand behind a forward by parity, outliers not counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ForwardEstimate(
    double ForwardUsd,
    double StandardErrorUsd,
    ForwardOrigin Origin,
    double DiscountFactor,
    DiscountOrigin DiscountOrigin,
    int PairCount
)
{
    // A dividend or a stale spot inside a week is a step: as a yearly rate it would be any number.
    private const double CarryYearsLeast = 7 / 365.0;

    /// <summary>Whether the expiry's own quotes gave the forward, by parity of either exercise style.</summary>
    public bool IsByParity => Origin.IsByParity();

    /// <summary>Of an expiry that is over.</summary>
    internal static ForwardEstimate Expired { get; } =
        new(double.NaN, double.NaN, ForwardOrigin.Expired, double.NaN, DiscountOrigin.NotTried, 0);

    /// <summary>What a forward by parity says about dividends and borrow cost.</summary>
    /// <param name="spotUsd">Spot of the same moment as the quotes.</param>
    /// <param name="years">Calendar time to settlement.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not finite and positive.</exception>
    public ImpliedCarry CarryFrom(double spotUsd, double years)
    {
        Guard.FinitePositive(spotUsd);
        Guard.FinitePositive(years);
        if (!IsByParity)
        {
            return ImpliedCarry.Unknown;
        }
        double cash = spotUsd - DiscountFactor * ForwardUsd;
        if (years < CarryYearsLeast)
        {
            return new(double.NaN, double.NaN, cash, double.NaN);
        }
        double carry = LogRatio.Of(ForwardUsd, spotUsd) / years;
        double error = StandardErrorUsd / (ForwardUsd * years);
        return new(carry, -Math.Log(DiscountFactor) / years - carry, cash, error);
    }
}
