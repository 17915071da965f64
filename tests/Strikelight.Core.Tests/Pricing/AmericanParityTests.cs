using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>Chains of American options priced by an independent tree whose forward is known.</summary>
public sealed class AmericanParityTests
{
    private const double Aim = 1e-4; // of the forward
    private const double DatedMost = 6e-4; // right after a large dividend whose own expiry was off; 1e-4 further on
    private const double Spot = 100;

    private static readonly DateOnly Week = new(2026, 3, 6);
    private static readonly DateOnly Month = new(2026, 4, 2);
    private static readonly DateOnly Half = new(2026, 9, 4);
    private static readonly DateOnly Year = new(2027, 3, 5);
    private static readonly DateOnly Leaps = new(2028, 3, 3);

    private static DateOnly[] Listed { get; } =
    [
        Week,
        new(2026, 3, 13),
        new(2026, 3, 20),
        new(2026, 3, 27),
        Month,
        new(2026, 4, 17),
        new(2026, 5, 15),
        new(2026, 6, 18),
        new(2026, 7, 17),
        Half,
    ];

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
    [InlineData(0.05)]
    [InlineData(0.1)]
    [InlineData(0.15)]
    [InlineData(0.24)]
    public void EstimateAll_OfQuarterlyCashDividends_KnowsHowWellItKnows(double firstYears)
    {
        // A share of 100 that pays half a dollar each quarter; the expiries around a date tell when it is paid.
        (double Years, double Usd)[] all = [.. Enumerable.Range(0, 3).Select(i => (firstYears + 0.25 * i, 0.5))];
        (ReferenceTree Tree, DateOnly Expiry)[] trees = [.. Listed.Select(expiry => (Tree(expiry), expiry))];
        ForwardEstimate[] own = new ForwardEstimate[trees.Length];

        ParityForward.EstimateAll(Chain(Spot, trees), Options(0.04), own);

        for (int i = 0; i < own.Length; i++)
        {
            double off = Math.Abs(own[i].ForwardUsd / trees[i].Tree.ForwardUsd - 1);
            double error = own[i].StandardErrorUsd / own[i].ForwardUsd;
            double since = i == 0 ? 0 : trees[i - 1].Tree.Years;
            bool isDated = !all.Any(paid => paid.Years > since && paid.Years < trees[i].Tree.Years);
            // Paid before the expiry before: known to a few parts in ten thousand. Paid since: the error says so.
            Assert.InRange(off, 0, isDated ? DatedMost : Aim + 3 * error);
        }

        ReferenceTree Tree(DateOnly expiry)
        {
            double years = ModelChain.YearsTo("ABC", expiry);
            return new(Spot, 0.04, years) { Dividends = [.. all.Where(paid => paid.Years < years)] };
        }
    }

    [Fact]
    public void Estimate_OfACashDividendThatNoOtherExpiryDates_IsNearerThanPlainParity()
    {
        // One expiry alone cannot tell when the dividend is paid: half a dollar soon, spread evenly, costs 5e-4.
        ReferenceTree tree = new(Spot, 0.04, ModelChain.YearsTo("ABC", Half))
        {
            Dividends = [(0.02, 0.5), (0.27, 0.5)],
        };
        ChainSnapshot chain = Chain(Spot, (tree, Half));

        double own = ParityForward.Estimate(chain, 0, Options(0.04)).ForwardUsd / tree.ForwardUsd - 1;
        double plain = ParityForward.Plain(chain, 0, Options(0.04)).ForwardUsd / tree.ForwardUsd - 1;

        Assert.InRange(own, -1e-3, 0);
        Assert.InRange(plain, -1, 1.5 * own);
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

    /// <summary>A skew of volatilities, a spread that grows with the price, ticks of a cent.</summary>
    private static void Add(ChainBuilder builder, ReferenceTree tree, DateOnly expiry)
    {
        double middle = Math.Round(tree.ForwardUsd);
        for (double strike = middle - 7; strike <= middle + 11; strike++)
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
