using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>Builds chains whose forward, rate and volatilities are known.</summary>
internal sealed class ModelChain(string symbol, double spot)
{
    private readonly ChainBuilder _builder = new(symbol);

    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 16, 0, 0, TimeSpan.Zero);

    public double HalfSpreadUsd { get; init; } = 0.05;

    public double Rate { get; init; } = 0.04;

    public double Volatility { get; init; } = 0.2;

    public static double YearsTo(string root, DateOnly expiry) =>
        YearFraction.Between(Now, OptionRoot.For(root).SettlesAt(expiry)).Years;

    /// <summary>Adds a series on the forward, strikes in steps of 1 % of spot from 80 % to 120 %.</summary>
    public ModelChain Add(string root, DateOnly expiry, double forward, Func<RawContract, RawContract>? edit = null)
    {
        double years = YearsTo(root, expiry);
        ExpiryTerms terms = new(spot, forward, Math.Exp(-Rate * years), years);
        for (int percent = 80; percent <= 120; percent++)
        {
            foreach (OptionSide side in Enum.GetValues<OptionSide>())
            {
                double strike = spot * percent / 100;
                double price = Black76.PriceUsd(terms, strike, Volatility, side);
                RawContract raw = RawContract.Blank;
                raw.Root = root;
                raw.Expiry = expiry;
                raw.Side = side;
                raw.StrikeUsd = strike;
                raw.BidUsd = price - HalfSpreadUsd;
                raw.AskUsd = price + HalfSpreadUsd;
                raw.Volume = 0;
                raw.OpenInterest = 0;
                _builder.Add(edit is null ? raw : edit(raw));
            }
        }
        return this;
    }

    public ChainSnapshot Build() => _builder.Build(new(symbol, "test", Now, Now, new(spot, Now)));
}
