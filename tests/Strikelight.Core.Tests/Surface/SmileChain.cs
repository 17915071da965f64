using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Pricing;

namespace Strikelight.Core.Tests.Surface;

/// <summary>Builds chains whose volatility is a known function of the strike.</summary>
internal sealed class SmileChain(double spotUsd)
{
    public const double Rate = 0.04; // the default curve's, so that short expiries discount alike

    private readonly ChainBuilder _builder = new("SPX");

    public static DateTimeOffset Now => ModelChain.Now;

    /// <summary>Half of ask less bid, by mid.</summary>
    public Func<double, double> HalfSpreadUsd { get; init; } = mid => Math.Min(0.05, 0.4 * mid);

    /// <summary>The quote that is printed for an exact one.</summary>
    public Func<RawContract, RawContract> Print { get; init; } = raw => raw;

    public static double YearsTo(DateOnly expiry) => ModelChain.YearsTo("SPXW", expiry);

    /// <summary>Adds an expiry with a call and a put at each strike.</summary>
    /// <param name="expiry">Expiry date.</param>
    /// <param name="forward">Its forward.</param>
    /// <param name="strikes">Strikes.</param>
    /// <param name="totalVariance">σ²T of ln(K/F).</param>
    public SmileChain Add(
        DateOnly expiry,
        double forward,
        IEnumerable<double> strikes,
        Func<double, double> totalVariance
    )
    {
        return Add(
            expiry,
            forward,
            strikes.Select(strike =>
                (
                    strike,
                    BlackFunction.OutOfTheMoney(forward, strike, Math.Sqrt(totalVariance(Math.Log(strike / forward))))
                )
            )
        );
    }

    /// <summary>Adds an expiry by the undiscounted out-of-the-money price at each strike.</summary>
    public SmileChain Add(DateOnly expiry, double forward, IEnumerable<(double StrikeUsd, double PriceUsd)> prices)
    {
        double discount = Math.Exp(-Rate * YearsTo(expiry));
        foreach ((double strike, double price) in prices)
        {
            foreach (OptionSide side in Enum.GetValues<OptionSide>())
            {
                double intrinsic = Math.Max(side == OptionSide.Call ? forward - strike : strike - forward, 0);
                double present = discount * (intrinsic + price);
                double half = HalfSpreadUsd(present);
                RawContract raw = RawContract.Blank;
                raw.Root = "SPXW";
                raw.Expiry = expiry;
                raw.Side = side;
                raw.StrikeUsd = strike;
                raw.BidUsd = present - half;
                raw.AskUsd = present + half;
                raw.Volume = 0;
                raw.OpenInterest = 0;
                _builder.Add(Print(raw));
            }
        }
        return this;
    }

    public ChainAnalysis Analysis() =>
        ChainAnalyzer.Analyze(_builder.Build(new("SPX", "test", Now, Now, new(spotUsd, Now))), PricingOptions.Default);

    /// <summary>Strikes of equal steps.</summary>
    public static IEnumerable<double> Strikes(double from, double to, double step)
    {
        for (int i = 0; from + i * step <= to; i++)
        {
            yield return from + i * step;
        }
    }
}
