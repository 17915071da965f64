using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class PremiumAndActivityTests
{
    /// <summary>A few multiplications.</summary>
    private const double Rounding = 1e-12;

    private static readonly DateOnly Friday = new(2024, 1, 19);
    private static readonly RawContract Call = ChainFixture.Row(OptionSide.Call, 470, Friday, "SPY");
    private static readonly RawContract Put = ChainFixture.Row(OptionSide.Put, 470, Friday, "SPY");

    private static ChainSlice Slice(params RawContract[] rows)
    {
        ChainFixture fixture = new("SPY", 470, MarketTime.At(new(2024, 1, 16), new(12, 0)));
        foreach (RawContract row in rows)
        {
            fixture.Add(row);
        }
        return ChainSlice.Of(fixture.Analysis(), ExpiryScope.All);
    }

    [Fact]
    public void Totals_MidThenLastThenMissing_AreCountedApart()
    {
        ChainSlice slice = Slice(
            Call with
            {
                Volume = 10,
                BidUsd = 1.9,
                AskUsd = 2.1,
                LastUsd = 9,
            },
            Call with
            {
                StrikeUsd = 475,
                Volume = 4,
                AskUsd = 0.5,
                LastUsd = 0.25,
            },
            Call with
            {
                StrikeUsd = 480,
                Volume = 7,
                AskUsd = 0.5,
            },
            Put with
            {
                Volume = 0,
            },
            Put with
            {
                StrikeUsd = 465,
            }
        );

        PremiumTotals totals = GrossPremium.Totals(slice);

        Assert.Equal(2_100, totals.CallUsd, Rounding * 2_100);
        Assert.Equal(0, totals.PutUsd);
        Assert.Equal((1, 1, 2), (totals.AtMidContracts, totals.AtLastContracts, totals.MissingContracts));
    }

    [Fact]
    public void Grid_PremiumByStrikeAndExpiry_KeepsTheSidesApart()
    {
        ChainSlice slice = Slice(
            Call with
            {
                Volume = 10,
                BidUsd = 2,
                AskUsd = 2,
            },
            Put with
            {
                Volume = 3,
                BidUsd = 1,
                AskUsd = 1,
            }
        );

        Assert.Equal(2_000, GrossPremium.Grid(slice, OptionSide.Call, 5)[0, 0], Rounding);
        Assert.Equal(300, GrossPremium.Grid(slice, OptionSide.Put, 5)[0, 0], Rounding);
    }

    [Fact]
    public void PutCallRatios_ThreeWeights_AreThreeNumbers()
    {
        StrikeActivity activity = StrikeActivity.Compute(
            Slice(
                Call with
                {
                    Volume = 10,
                    OpenInterest = 4,
                    BidUsd = 2,
                    AskUsd = 2,
                },
                Put with
                {
                    Volume = 5,
                    OpenInterest = 8,
                    BidUsd = 1,
                    AskUsd = 1,
                }
            )
        );

        Assert.Equal(new(0.5, 2, 0.25), PutCallRatios.Of(activity));
    }

    [Fact]
    public void PutCallRatios_NoCallVolumeOrNoCalls_AreMissing()
    {
        StrikeActivity zero = StrikeActivity.Compute(Slice(Call with { Volume = 0 }, Put with { Volume = 5 }));
        StrikeActivity none = StrikeActivity.Compute(Slice(Put with { Volume = 5, OpenInterest = 3 }));

        Assert.Equal(new(null, null, null), PutCallRatios.Of(zero));
        Assert.Equal(new(null, null, null), PutCallRatios.Of(none));
    }

    [Fact]
    public void Rank_NewStrike_IsTaggedAndDoesNotWinByDivision()
    {
        StrikeActivity activity = StrikeActivity.Compute(
            Slice(
                Call with
                {
                    Volume = 50,
                    OpenInterest = 0,
                    BidUsd = 1,
                    AskUsd = 1,
                },
                Put with
                {
                    Volume = 5_000,
                    OpenInterest = 2_000,
                    BidUsd = 1,
                    AskUsd = 1,
                }
            )
        );

        var rows = UnusualActivity.Rank(activity, 10);

        Assert.Equal([OptionSide.Put, OptionSide.Call], rows.Select(row => row.Side));
        Assert.Equal([false, true], rows.Select(row => row.IsNewStrike));
        Assert.Equal(0.5, rows[1].VolumeToOpenInterest);
        Assert.Equal(Math.Sqrt(2.5 / 3.5), rows[0].Score!.Value, Rounding);
        Assert.Equal(Math.Sqrt(0.5 / 1.5 * 0.01), rows[1].Score!.Value, Rounding);
    }

    [Fact]
    public void Rank_UnknownOpenInterest_HasNoScoreAndComesLast()
    {
        StrikeActivity activity = StrikeActivity.Compute(
            Slice(
                Call with
                {
                    Volume = 90_000,
                    BidUsd = 1,
                    AskUsd = 1,
                },
                Put with
                {
                    Volume = 1,
                    OpenInterest = 2_000,
                    BidUsd = 1,
                    AskUsd = 1,
                }
            )
        );

        var rows = UnusualActivity.Rank(activity, 10);

        Assert.Equal([OptionSide.Put, OptionSide.Call], rows.Select(row => row.Side));
        Assert.Null(rows[1].Score);
        Assert.Null(rows[1].OpenInterest);
        Assert.False(rows[1].IsNewStrike);
        Assert.Single(UnusualActivity.Rank(activity, 1));
    }
}
