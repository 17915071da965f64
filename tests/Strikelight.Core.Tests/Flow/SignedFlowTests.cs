using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Flow;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Flow;

public sealed class SignedFlowTests
{
    private const double Rounding = 1e-9; // USD, of premiums of some thousands

    private static readonly DateOnly Tuesday = new(2024, 1, 16);
    private static readonly DateTimeOffset Noon = MarketTime.At(Tuesday, new(12, 0));

    [Theory]
    [InlineData(1.15, 1, 0, 0)] // at the ask; as a single it lies below the double
    [InlineData(1.30, 1, 0, 0)]
    [InlineData(1.05, 0, 1, 0)]
    [InlineData(0.90, 0, 1, 0)]
    [InlineData(1.10, 0, 0, 1)] // inside
    [InlineData(double.NaN, 0, 0, 1)] // no last price
    public void Between_LastAgainstTheQuoteBefore_GivesTheSide(double last, int bought, int sold, int unclassified)
    {
        SideFlow calls = Flow(Row(1.05, 1.15, 1.0, 100), Row(1.2, 1.4, last, 110)).Calls;

        Assert.Equal((10L * bought, 10L * sold, 10L * unclassified), (calls.Bought, calls.Sold, calls.Unclassified));
        Assert.Equal(10 * 1.3 * 100, calls.BoughtUsd + calls.SoldUsd + calls.UnclassifiedUsd, Rounding); // later mid
        Assert.Equal(unclassified, calls.UnclassifiedShare);
    }

    [Theory]
    [InlineData(double.NaN, 1.15, 1.15, 1)] // an ask alone still shows a buyer
    [InlineData(double.NaN, 1.15, 0.1, 0)]
    [InlineData(1.1, 1.1, 1.1, 0)] // bid and ask are one price
    public void Between_HalfAQuote_ClassifiesOnlyWhatItCan(double bid, double ask, double last, int bought)
    {
        SideFlow calls = Flow(Row(bid, ask, 1.0, 100), Row(1.2, 1.4, last, 110)).Calls;

        Assert.Equal(10 * bought, calls.Bought);
        Assert.Equal(0, calls.Sold);
    }

    [Fact]
    public void Between_LastTradeOlderThanTheStep_IsUnclassified()
    {
        SideFlow calls = Flow(
            Row(1.05, 1.15, 1.0, 100),
            Row(1.2, 1.4, 1.3, 110) with
            {
                LastTradeAt = Noon.AddMinutes(-1),
            }
        ).Calls;

        Assert.Equal(10, calls.Unclassified);
    }

    [Fact]
    public void Between_VolumeBecameLess_HasNoAnswer() =>
        Assert.Null(Between(Chain(0, Row(1, 1.1, 1, 100)), Chain(1, Row(1, 1.1, 1, 90))));

    [Fact]
    public void Between_NewOrUnknownContracts_AreLeftOut()
    {
        ChainSnapshot before = Chain(0, Row(1, 1.1, 1, double.NaN));
        ChainSnapshot chain = Chain(1, Row(1, 1.1, 1, 90), Row(1, 1.1, 1, 90) with { StrikeUsd = 101 });

        Assert.Equal(default(SignedFlow), Between(before, chain));
    }

    [Fact]
    public void BullishUsd_PutsSold_CountAsABetOnARise()
    {
        RawContract before = Row(1.05, 1.15, 1.0, 100) with { Side = OptionSide.Put };
        RawContract later = Row(1.2, 1.4, 1.0, 110) with { Side = OptionSide.Put };

        SignedFlow flow = Flow(before, later);

        Assert.Equal(1_300, flow.BullishUsd, Rounding);
        Assert.Equal(0, flow.BearishUsd);
        Assert.Equal(-1_300, flow.Both.NetUsd, Rounding);
    }

    [Fact]
    public void Between_AnyChains_SplitsWhatTradedIntoThePremiumOfBothSides() =>
        Gen.Select(GenRows, GenRows)
            .Sample(
                (rowsBefore, rowsLater) =>
                {
                    ChainSnapshot before = Chain(0, rowsBefore);
                    ChainSnapshot chain = Chain(1, rowsLater);
                    PremiumTraded? traded = PremiumTraded.Between(
                        ContractCounts.Of(before, before.Volume),
                        chain,
                        Everything(chain)
                    );

                    SignedFlow? flow = Between(before, chain);

                    return (traded, flow) switch
                    {
                        ({ } premium, { } split) => split.Both.Contracts == premium.Contracts
                            && split.Both.Unpriced == premium.UnpricedContracts
                            && Math.Abs(Premium(split.Calls) - premium.CallUsd) <= Rounding
                            && Math.Abs(Premium(split.Puts) - premium.PutUsd) <= Rounding,
                        (null, null) => true,
                        _ => false,
                    };
                },
                iter: 500
            );

    private static Gen<RawContract[]> GenRows { get; } =
        (
            from strike in Gen.Int[95, 105]
            from isCall in Gen.Bool
            from bid in Gen.Int[0, 20]
            from spread in Gen.Int[0, 3]
            from last in Gen.Int[-2, 25]
            from volume in Gen.Int[0, 30]
            select Row(
                bid == 0 ? double.NaN : bid * 0.05,
                (bid + spread) * 0.05,
                last < 0 ? double.NaN : last * 0.05,
                volume
            ) with
            {
                StrikeUsd = strike,
                Side = isCall ? OptionSide.Call : OptionSide.Put,
            }
        )
            .Array[1, 25]
            .Select(rows => rows.DistinctBy(row => (row.StrikeUsd, row.Side)).ToArray());

    private static double Premium(SideFlow flow) => flow.BoughtUsd + flow.SoldUsd + flow.UnclassifiedUsd;

    private static System.Collections.Immutable.ImmutableArray<int> Everything(ChainSnapshot chain) =>
        ResolvedScope.Of(chain, ExpiryScope.All).SeriesIndexes;

    private static SignedFlow? Between(ChainSnapshot before, ChainSnapshot chain) =>
        SignedFlow.Between(before, chain, Everything(chain));

    private static SignedFlow Flow(RawContract before, RawContract later) =>
        Between(Chain(0, before), Chain(1, later)) ?? throw new InvalidOperationException("Volume became less.");

    private static RawContract Row(double bid, double ask, double last, double volume) =>
        ChainFixture.Row(OptionSide.Call, 100, new(2024, 1, 19), "SPY") with
        {
            BidUsd = bid,
            AskUsd = ask,
            LastUsd = last,
            Volume = volume,
        };

    private static ChainSnapshot Chain(int minutes, params RawContract[] rows)
    {
        ChainFixture fixture = new("SPY", 100, Noon.AddMinutes(minutes));
        foreach (RawContract row in rows)
        {
            fixture.Add(row);
        }
        return fixture.Chain();
    }
}
