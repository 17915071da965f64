using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>Chains of American options priced by an independent tree whose forward is known.</summary>
public sealed class AmericanParityTests
{
    private const double Aim = 1e-4; // of the forward
    private const double Spot = 100;

    private static readonly DateOnly Week = new(2026, 3, 6);
    private static readonly DateOnly Month = new(2026, 4, 2);
    private static readonly DateOnly Half = new(2026, 9, 4);
    private static readonly DateOnly Year = new(2027, 3, 5);
    private static readonly DateOnly Leaps = new(2028, 3, 3);

    public static TheoryData<DateOnly, double, double> Carries =>
        new()
        {
            { Month, 0.04, 0 },
            { Half, 0.04, 0 },
            { Year, 0.04, 0 },
            { Leaps, 0.04, 0 },
            { Half, 0.04, 0.013 },
            { Year, 0.04, 0.013 },
            { Leaps, 0.05, 0.013 },
            { Half, 0.04, 0.06 }, // calls are exercised early, too
            { Year, 0.04, 0.06 },
            { Month, 0.04, 0.5 }, // hard to borrow
            { Half, 0.04, 0.12 },
            { Half, 0.0, 0.02 },
            { Half, 0.04, -0.01 },
        };

    [Theory]
    [MemberData(nameof(Carries))]
    public void Estimate_OfAKnownCarry_FindsTheForward(DateOnly expiry, double rate, double yield)
    {
        ReferenceTree tree = new(Spot, rate, ModelChain.YearsTo("ABC", expiry)) { Yield = yield };

        ForwardEstimate own = Estimate(tree, expiry);

        Assert.Equal(ForwardOrigin.AmericanParity, own.Origin);
        Assert.InRange(own.ForwardUsd / tree.ForwardUsd - 1, -Aim, Aim);
    }

    [Theory]
    [InlineData(2026, 9, 4, 0.5)] // a share of 100 that pays 2 % a year, quarterly
    [InlineData(2027, 3, 5, 0.5)]
    [InlineData(2027, 3, 5, 0.3)]
    [InlineData(2026, 4, 2, 0.5)]
    public void Estimate_OfCashDividends_FindsTheForward(int year, int month, int day, double usd)
    {
        DateOnly expiry = new(year, month, day);
        double years = ModelChain.YearsTo("ABC", expiry);
        double first = years < 0.2 ? 0.5 * years : 0.125;
        int count = years < 0.2 ? 1 : (int)(4 * years);
        ReferenceTree tree = new(Spot, 0.04, years)
        {
            Dividends = [.. Enumerable.Range(0, count).Select(i => (first + 0.25 * i, usd))],
        };

        ForwardEstimate own = Estimate(tree, expiry);

        Assert.InRange(own.ForwardUsd / tree.ForwardUsd - 1, -Aim, Aim);
        Assert.InRange(own.CarryFrom(Spot, years).CashUsd - count * usd, -0.03 * count * usd - 0.01, 0.01);
    }

    [Fact]
    public void Estimate_WhereEarlyExerciseCannotMatter_IsPlainParity()
    {
        ReferenceTree tree = new(Spot, 0, ModelChain.YearsTo("ABC", Half));
        ChainSnapshot chain = Chain(Spot, (tree, Half));
        PricingOptions options = Options(0);

        ForwardEstimate own = ParityForward.Estimate(chain, 0, options);

        Assert.Equal(ForwardOrigin.Parity, own.Origin);
        Assert.Equal(ParityForward.Plain(chain, 0, options), own);
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(1.01)]
    public void EstimateAll_WithASpotOutOfStep_StillFindsTheForwards(double spotRatio)
    {
        DateOnly[] expiries = [Week, Month, Half];
        var trees = expiries
            .Select(expiry => (new ReferenceTree(Spot, 0.04, ModelChain.YearsTo("ABC", expiry)), expiry))
            .ToArray();
        ChainSnapshot chain = Chain(Spot * spotRatio, trees);
        ForwardEstimate[] own = new ForwardEstimate[3];

        ParityForward.EstimateAll(chain, Options(0.04), own);

        Assert.All(
            own.Zip(trees),
            pair => Assert.InRange(pair.First.ForwardUsd / pair.Second.Item1.ForwardUsd - 1, -Aim, Aim)
        );
        Assert.Equal(ParityForward.Estimate(chain, 1, Options(0.04)), own[1]);
    }

    [Fact]
    public void Estimate_InsideAWeek_IsNotMisledByItsSpot()
    {
        ReferenceTree tree = new(Spot, 0.04, ModelChain.YearsTo("ABC", Week));

        Assert.All(
            (double[])[0.97, 1, 1.03],
            ratio => Assert.InRange(Estimate(tree, Week, Spot * ratio).ForwardUsd / tree.ForwardUsd - 1, -Aim, Aim)
        );
    }

    [Fact]
    public void Estimate_WhereCallsAreAllButExercised_DoesNotPretend()
    {
        // Borrow at 30 % for half a year: a call near the forward is worth what exercise gives, whatever the forward.
        ReferenceTree tree = new(Spot, 0.04, ModelChain.YearsTo("ABC", Half)) { Yield = 0.3 };

        ForwardEstimate own = Estimate(tree, Half);

        Assert.Equal(ForwardOrigin.SpotAndRate, own.Origin);
        Assert.True(double.IsNaN(own.StandardErrorUsd));
    }

    [Fact]
    public void CarryFrom_AForwardByParity_SplitsRateAndYield()
    {
        ForwardEstimate own = new(102, 0.051, ForwardOrigin.AmericanParity, 0.96, DiscountOrigin.Curve, 10);

        ImpliedCarry carry = own.CarryFrom(100, 0.5);

        Assert.Equal(2 * Math.Log(1.02), carry.PerYear, 1e-14);
        Assert.Equal(-2 * Math.Log(0.96) - 2 * Math.Log(1.02), carry.YieldPerYear, 1e-14);
        Assert.Equal(100 - 0.96 * 102, carry.CashUsd, 1e-12);
        Assert.Equal(0.051 / 102 / 0.5, carry.ErrorPerYear, 1e-15);
    }

    [Fact]
    public void CarryFrom_InsideAWeek_GivesTheCashAlone()
    {
        ForwardEstimate own = new(99.5, 0.01, ForwardOrigin.Parity, 1, DiscountOrigin.Curve, 10);

        ImpliedCarry carry = own.CarryFrom(100, 0.01);

        Assert.Equal(0.5, carry.CashUsd);
        Assert.True(double.IsNaN(carry.PerYear) && double.IsNaN(carry.YieldPerYear));
    }

    [Theory]
    [InlineData(ForwardOrigin.SpotAndRate)]
    [InlineData(ForwardOrigin.Neighbours)]
    [InlineData(ForwardOrigin.Expired)]
    public void CarryFrom_AForwardNotFromParity_IsUnknown(ForwardOrigin origin)
    {
        ForwardEstimate own = new(102, double.NaN, origin, 0.96, DiscountOrigin.Curve, 0);

        Assert.Equal(ImpliedCarry.Unknown, own.CarryFrom(100, 0.5));
    }

    private static ForwardEstimate Estimate(ReferenceTree tree, DateOnly expiry, double quotedSpot = Spot) =>
        ParityForward.Estimate(Chain(quotedSpot, (tree, expiry)), 0, Options(tree.Rate));

    private static PricingOptions Options(double rate) => new() { Rates = RateCurve.Flat(rate, new(2026, 3, 2)) };

    private static ChainSnapshot Chain(double spot, params (ReferenceTree Tree, DateOnly Expiry)[] series)
    {
        ChainBuilder builder = new("ABC");
        foreach ((ReferenceTree tree, DateOnly expiry) in series)
        {
            Add(builder, tree, expiry);
        }
        return builder.Build(new("ABC", "test", ModelChain.Now, ModelChain.Now, new(spot, ModelChain.Now)));
    }

    /// <summary>Strikes from 85 to 115, a skew of volatilities, a spread that grows with the price, ticks of a cent.</summary>
    private static void Add(ChainBuilder builder, ReferenceTree tree, DateOnly expiry)
    {
        for (double strike = 85; strike <= 115; strike++)
        {
            double volatility = 0.25 - 0.15 * Math.Log(strike / tree.ForwardUsd);
            foreach (OptionSide side in Enum.GetValues<OptionSide>())
            {
                double price = tree.PriceUsd(strike, volatility, side);
                double half = 0.01 + 0.005 * price;
                RawContract raw = RawContract.Blank;
                raw.Root = "ABC";
                raw.Expiry = expiry;
                raw.Side = side;
                raw.StrikeUsd = strike;
                raw.BidUsd = Math.Floor(100 * (price - half)) / 100;
                raw.AskUsd = Math.Ceiling(100 * (price + half)) / 100;
                builder.Add(raw);
            }
        }
    }
}
