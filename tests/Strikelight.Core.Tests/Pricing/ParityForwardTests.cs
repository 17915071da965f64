using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class ParityForwardTests
{
    private const double Exact = 1e-9; // of the forward: quotes are model prices, only arithmetic is left

    private static readonly DateOnly Week = new(2026, 3, 9);
    private static readonly DateOnly Quarter = new(2026, 6, 30);
    private static readonly DateOnly Half = new(2026, 9, 30);
    private static readonly PricingOptions Options = PricingOptions.Default;

    [Fact]
    public void Estimate_OfModelQuotes_FindsTheForward()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000).Add("SPXW", Week, 5012.34).Build();

        ForwardEstimate own = ParityForward.Estimate(chain, 0, Options);

        Assert.Equal(ForwardOrigin.Parity, own.Origin);
        Assert.Equal(5012.34, own.ForwardUsd, Exact * 5000);
        Assert.Equal(10, own.PairCount);
        Assert.InRange(own.StandardErrorUsd, 0, Exact * 5000);
        Assert.Equal(DiscountOrigin.Curve, own.DiscountOrigin);
    }

    [Fact]
    public void Estimate_WithAStaleSpot_StillFindsTheForward()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000).Add("SPXW", Week, 5205).Build();

        ForwardEstimate own = ParityForward.Estimate(chain, 0, Options);

        Assert.Equal(ForwardOrigin.Parity, own.Origin);
        Assert.Equal(5205, own.ForwardUsd, Exact * 5000);
    }

    [Fact]
    public void Estimate_PastThirtyDays_TakesTheRateFromTheQuotes()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000) { Rate = 0.055 }
            .Add("SPXW", Quarter, 5020)
            .Build();

        ForwardEstimate own = ParityForward.Estimate(chain, 0, Options);

        double years = ModelChain.YearsTo("SPXW", Quarter);
        Assert.Equal(DiscountOrigin.ParitySlope, own.DiscountOrigin);
        Assert.Equal(0.055, -Math.Log(own.DiscountFactor) / years, Exact);
        Assert.Equal(5020, own.ForwardUsd, Exact * 5000);
    }

    [Fact]
    public void Estimate_OfAmericanOptions_KeepsTheConfiguredRate()
    {
        ChainSnapshot chain = new ModelChain("ABC", 50) { Rate = 0.055 }
            .Add("ABC", Quarter, 50.3)
            .Build();

        ForwardEstimate own = ParityForward.Estimate(chain, 0, Options);

        Assert.Equal(DiscountOrigin.Curve, own.DiscountOrigin);
        Assert.Equal(Options.Rates.DiscountFactor(ModelChain.YearsTo("ABC", Quarter)), own.DiscountFactor);
    }

    [Fact]
    public void Estimate_WithTwoBadStrikes_LeavesThemOut()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add(
                "SPXW",
                Week,
                5004,
                raw => raw is { Side: OptionSide.Call, StrikeUsd: 5000 or 5050 } ? Shifted(raw, 12) : raw
            )
            .Build();

        ForwardEstimate own = ParityForward.Estimate(chain, 0, Options);

        Assert.Equal(5004, own.ForwardUsd, Exact * 5000);
        Assert.Equal(8, own.PairCount);
    }

    [Fact]
    public void Estimate_WithScatteredQuotes_PublishesAnErrorOfThatSize()
    {
        // Calls alternately a dollar high and low: one standard error of ten is 1.25/√10 = 0.4 USD and a bit.
        ChainSnapshot chain = new ModelChain("SPX", 5000) { HalfSpreadUsd = 2 }
            .Add(
                "SPXW",
                Quarter,
                5004,
                raw => raw.Side == OptionSide.Call ? Shifted(raw, raw.StrikeUsd % 100 == 0 ? 1 : -1) : raw
            )
            .Build();

        ForwardEstimate own = ParityForward.Estimate(chain, 0, Options);

        Assert.InRange(own.StandardErrorUsd, 0.3, 0.7);
        Assert.InRange(own.ForwardUsd, 5002.9, 5005.1);
    }

    [Fact]
    public void Estimate_WhereQuotesDisagreeTooMuch_FallsBackAndSaysSo()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add(
                "SPXW",
                Quarter,
                5004,
                raw => raw.Side == OptionSide.Call ? Shifted(raw, raw.StrikeUsd % 100 == 0 ? 15 : -15) : raw
            )
            .Build();

        ForwardEstimate own = ParityForward.Estimate(chain, 0, Options);

        Assert.Equal(ForwardOrigin.SpotAndRate, own.Origin);
        Assert.True(double.IsNaN(own.StandardErrorUsd));
        Assert.Equal(5000 / Options.Rates.DiscountFactor(ModelChain.YearsTo("SPXW", Quarter)), own.ForwardUsd);
    }

    [Fact]
    public void Estimate_WithTwoPairs_FallsBackAndSaysSo()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", Week, 5004, raw => raw.StrikeUsd is 5000 or 5050 ? raw : WithoutBid(raw))
            .Build();

        Assert.Equal(ForwardOrigin.SpotAndRate, ParityForward.Estimate(chain, 0, Options).Origin);
    }

    [Fact]
    public void Estimate_OfAVolatilityIndexWithoutQuotes_HasNoForward()
    {
        ChainSnapshot chain = new ModelChain("VIX", 18).Add("VIX", Quarter, 20, WithoutBid).Build();

        ForwardEstimate own = ParityForward.Estimate(chain, 0, Options);

        Assert.Equal(ForwardOrigin.Unavailable, own.Origin);
        Assert.True(double.IsNaN(own.ForwardUsd));
    }

    [Fact]
    public void Estimate_AfterSettlement_IsExpired()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000).Add("SPXW", new(2026, 2, 27), 5000).Build();

        Assert.Equal(ForwardOrigin.Expired, ParityForward.Estimate(chain, 0, Options).Origin);
    }

    [Fact]
    public void EstimateAll_ExpiryWithoutPairs_LiesBetweenItsNeighbours()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", Week, 5003)
            .Add("SPXW", Quarter, 5040, WithoutBid)
            .Add("SPXW", Half, 5080)
            .Build();
        ForwardEstimate[] all = new ForwardEstimate[3];

        ParityForward.EstimateAll(chain, Options, all);

        double part = (double)(Quarter.DayNumber - Week.DayNumber) / (Half.DayNumber - Week.DayNumber);
        Assert.Equal(ForwardOrigin.Neighbours, all[1].Origin);
        // Clocks went forward on 8 March, before all three: days are of one length.
        Assert.Equal(5003 * Math.Pow(5080.0 / 5003, part), all[1].ForwardUsd, 1e-6);
        Assert.True(double.IsNaN(all[1].StandardErrorUsd));
    }

    [Fact]
    public void EstimateAll_ExpiryBeyondTheLastPairs_GrowsAtTheirCarry()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", Quarter, 5040)
            .Add("SPXW", Half, 5080, WithoutBid)
            .Build();
        ForwardEstimate[] all = new ForwardEstimate[2];

        ParityForward.EstimateAll(chain, Options, all);

        double power = ModelChain.YearsTo("SPXW", Half) / ModelChain.YearsTo("SPXW", Quarter);
        Assert.Equal(ForwardOrigin.Neighbours, all[1].Origin);
        Assert.Equal(5000 * Math.Pow(5040.0 / 5000, power), all[1].ForwardUsd, 1e-6);
    }

    [Fact]
    public void EstimateAll_WithoutAnyParity_StaysOnSpotAndRate()
    {
        ChainSnapshot chain = new ModelChain("SPX", 5000)
            .Add("SPXW", Week, 5003, WithoutBid)
            .Add("SPXW", Half, 5080, WithoutBid)
            .Build();
        ForwardEstimate[] all = new ForwardEstimate[2];

        ParityForward.EstimateAll(chain, Options, all);

        Assert.All(all, estimate => Assert.Equal(ForwardOrigin.SpotAndRate, estimate.Origin));
    }

    private static RawContract Shifted(RawContract raw, double usd)
    {
        raw.BidUsd += usd;
        raw.AskUsd += usd;
        return raw;
    }

    private static RawContract WithoutBid(RawContract raw)
    {
        raw.BidUsd = double.NaN;
        return raw;
    }
}
